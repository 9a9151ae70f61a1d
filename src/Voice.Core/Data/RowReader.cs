using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Voice.Core.Data;

/// <summary>Reads whole rows of one entity from a query written by hand. Columns and conversions come from the model, so that
/// a property added to the entity is read without a change here.</summary>
internal sealed class RowReader<T>
    where T : class
{
    private readonly Column[] _columns;

    public RowReader(VoiceDb db)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        _columns = [.. type.GetProperties().Where(p => p.PropertyInfo is not null).Select(p => new Column(p, p.GetColumnName(table)!))];
    }

    /// <summary>How many columns <see cref="Read"/> takes.</summary>
    public int Width => _columns.Length;

    /// <summary>The columns to select, of a table under this alias.</summary>
    public string Columns(string alias) => string.Join(", ", _columns.Select(c => $"{alias}.\"{c.Name}\""));

    /// <summary>The row's entity, not tracked; null where a left join found none.</summary>
    public T? Read(DbDataReader row, int from = 0)
    {
        if (row.IsDBNull(from))
            return null;
        var entity = Activator.CreateInstance<T>();
        for (var i = 0; i < _columns.Length; i++)
        {
            if (!row.IsDBNull(from + i))
                _columns[i].Set(entity, row, from + i);
        }
        return entity;
    }

    private sealed class Column
    {
        private readonly PropertyInfo _property;
        private readonly ValueConverter? _converter;
        private readonly Func<DbDataReader, int, object> _read;

        public Column(IProperty property, string name)
        {
            Name = name;
            _property = property.PropertyInfo!;
            _converter = property.GetTypeMapping().Converter;
            _read = Reader(_converter?.ProviderClrType ?? property.ClrType);
        }

        public string Name { get; }

        public void Set(T entity, DbDataReader row, int index)
        {
            var value = _read(row, index);
            _property.SetValue(entity, _converter is null ? value : _converter.ConvertFromProvider(value));
        }

        // The driver's own choice for a time is not the model's.
        private static Func<DbDataReader, int, object> Reader(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type == typeof(DateTimeOffset))
                return (row, i) => row.GetFieldValue<DateTimeOffset>(i);
            if (type == typeof(DateOnly))
                return (row, i) => row.GetFieldValue<DateOnly>(i);
            return (row, i) => row.GetValue(i);
        }
    }
}
