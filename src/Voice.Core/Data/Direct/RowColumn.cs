using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;
using NpgsqlTypes;

namespace Voice.Core.Data.Direct;

/// <summary>One column: how its property is read, written, and told to the driver.</summary>
internal sealed class RowColumn
{
    private readonly Action<object, object?> _set;
    private readonly ValueConverter? _converter;
    private readonly Func<DbDataReader, int, object> _read;
    private readonly NpgsqlDbType _type;

    public RowColumn(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var table = StoreObjectIdentifier.Create(property.DeclaringType, StoreObjectType.Table)!.Value;
        Name = $"\"{property.GetColumnName(table)}\"";
        IsKey = property.IsPrimaryKey();
        IsGivenOut = IsKey && property is { ValueGenerated: ValueGenerated.OnAdd } && property.ClrType == typeof(long);
        _converter = mapping.Converter;
        _read = Reader(_converter?.ProviderClrType ?? property.ClrType);
        _type = ((NpgsqlParameter)mapping.CreateParameter(new NpgsqlCommand(), "p", null, nullable: true)).NpgsqlDbType;
        Get = Getter(property);
        _set = Setter(property);
    }

    /// <summary>In quotes.</summary>
    public string Name { get; }

    public bool IsKey { get; }

    /// <summary>The database numbers the rows.</summary>
    public bool IsGivenOut { get; }

    /// <summary>The property's value of an entity.</summary>
    public Func<object, object?> Get { get; }

    public void Load(object entity, DbDataReader row, int index)
    {
        var value = _read(row, index);
        _set(entity, _converter is null ? value : _converter.ConvertFromProvider(value));
    }

    public NpgsqlParameter Parameter(object? value) => new()
    {
        NpgsqlDbType = _type,
        Value = (value is null || _converter is null ? value : _converter.ConvertToProvider(value)) ?? DBNull.Value,
    };

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

    private static Func<object, object?> Getter(IProperty property)
    {
        var entity = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(entity, property.DeclaringType.ClrType), property.PropertyInfo!);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), entity).Compile();
    }

    // Expression trees refuse an init-only property by its name, not by its setter.
    private static Action<object, object?> Setter(IProperty property)
    {
        var (entity, value) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var set = Expression.Call(
            Expression.Convert(entity, property.DeclaringType.ClrType), property.PropertyInfo!.SetMethod!, Expression.Convert(value, property.ClrType));
        return Expression.Lambda<Action<object, object?>>(set, entity, value).Compile();
    }
}
