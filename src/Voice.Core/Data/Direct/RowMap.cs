using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using System.Numerics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Voice.Core.Data.Direct;

/// <summary>How one entity lies in its table. Columns and conversions come from the model, so that a property added to the
/// entity is read and written without a change here.</summary>
internal sealed class RowMap
{
    private readonly RowColumn[] _columns;
    private readonly RowColumn[] _inserted;
    private readonly RowColumn _key;
    private readonly string _table;
    private readonly Func<object> _make;
    private readonly ConcurrentDictionary<int, string> _inserts = new();
    private readonly ConcurrentDictionary<ulong, string> _updates = new();

    public RowMap(IEntityType type)
    {
        _table = $"\"{type.GetTableName()}\"";
        _columns = [.. type.GetProperties().Where(p => p.PropertyInfo is not null).Select(p => new RowColumn(p))];
        _inserted = [.. _columns.Where(c => !c.IsGivenOut)];
        _key = _columns.Single(c => c.IsKey);
        _make = Expression.Lambda<Func<object>>(Expression.New(type.ClrType)).Compile();
        if (_columns.Length > 64)
            throw new NotSupportedException($"{_table} has more columns than fit in a set of changes.");
    }

    /// <summary>How many columns <see cref="Read"/> takes.</summary>
    public int Width => _columns.Length;

    /// <summary>The columns to select, of a table under this alias.</summary>
    public string Columns(string alias) => string.Join(", ", _columns.Select(c => $"{alias}.{c.Name}"));

    /// <summary>The row's entity; null where a left join found none.</summary>
    public object? Read(DbDataReader row, int from)
    {
        if (row.IsDBNull(from))
            return null;
        var entity = _make();
        for (var i = 0; i < _columns.Length; i++)
        {
            if (!row.IsDBNull(from + i))
                _columns[i].Load(entity, row, from + i);
        }
        return entity;
    }

    public object?[] Values(object entity) => Array.ConvertAll(_columns, c => c.Get(entity));

    /// <summary>One statement for all rows.</summary>
    public NpgsqlBatchCommand Insert(IReadOnlyList<object> rows)
    {
        var command = new NpgsqlBatchCommand(_inserts.GetOrAdd(rows.Count, InsertSql));
        foreach (var row in rows)
        {
            foreach (var column in _inserted)
                command.Parameters.Add(column.Parameter(column.Get(row)));
        }
        return command;
    }

    /// <summary>Writes what changed since these values; null where nothing did.</summary>
    public NpgsqlBatchCommand? Update(object entity, object?[] before)
    {
        var changed = 0UL;
        var command = new NpgsqlBatchCommand();
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Get(entity) is var now && Equals(now, before[i]))
                continue;
            changed |= 1UL << i;
            command.Parameters.Add(_columns[i].Parameter(now));
        }
        if (changed == 0)
            return null;
        command.CommandText = _updates.GetOrAdd(changed, UpdateSql);
        command.Parameters.Add(_key.Parameter(_key.Get(entity)));
        return command;
    }

    private string InsertSql(int rows)
    {
        var sql = new StringBuilder($"INSERT INTO {_table} ({string.Join(", ", _inserted.Select(c => c.Name))}) VALUES ");
        for (var row = 0; row < rows; row++)
        {
            var first = row * _inserted.Length + 1;
            sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(first, _inserted.Length).Select(n => $"${n}")).Append(')');
        }
        return sql.ToString();
    }

    private string UpdateSql(ulong changed)
    {
        var set = _columns.Where((_, i) => (changed & (1UL << i)) != 0).Select((c, i) => $"{c.Name} = ${i + 1}");
        return $"UPDATE {_table} SET {string.Join(", ", set)} WHERE {_key.Name} = ${BitOperations.PopCount(changed) + 1}";
    }
}
