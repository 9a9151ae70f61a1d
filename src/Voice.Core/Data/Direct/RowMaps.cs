using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Voice.Core.Data.Direct;

/// <summary>The maps of all tables, each made when it is first asked for.</summary>
internal sealed class RowMaps(IModel model)
{
    private readonly ConcurrentDictionary<Type, RowMap> _maps = new();

    public RowMap Of(Type type) => _maps.GetOrAdd(type, t => new RowMap(model.FindEntityType(t)!));

    public RowMap Of<T>() => Of(typeof(T));
}
