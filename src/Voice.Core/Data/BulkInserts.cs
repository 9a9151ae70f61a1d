using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Voice.Core.Data;

/// <summary>Inserts many tracked rows at once: one prepared statement a table on SQLite, COPY on PostgreSQL. EF builds
/// a statement for every row, which is most of the time of a large import.</summary>
internal static class BulkInserts
{
    /// <summary>Fewer rows are left to EF.</summary>
    private const int Worthwhile = 100;

    private static readonly ConcurrentDictionary<IModel, IReadOnlyList<Table>> Plans = new();

    /// <summary>Inserts what was added to the context; changes must have been detected.</summary>
    public static async Task Run(VoiceDb db, CancellationToken ct)
    {
        var added = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToList();
        if (added.Count < Worthwhile)
            return;
        var byType = added.ToLookup(e => e.Metadata);
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var table in Plans.GetOrAdd(db.Model, _ => Plan(db)).Where(t => byType[t.Type].Any() && !t.KeysAreNeeded(byType)))
            await table.Insert(transaction, byType[table.Type], ct);
    }

    // Parents first. Rows that point at a key which the database gives out are left to EF.
    private static List<Table> Plan(VoiceDb db)
    {
        var plan = new List<Table>();
        var open = db.Model.GetEntityTypes().Where(t => t.BaseType is null && !t.IsOwned() && CanInsert(t)).ToList();
        while (open.Count > 0)
        {
            var free = open.Where(t => !t.GetForeignKeys().Any(f => f.PrincipalEntityType != t && open.Contains(f.PrincipalEntityType))).ToList();
            if (free.Count == 0)
                break;
            plan.AddRange(free.Select(t => new Table(t)));
            open.RemoveAll(free.Contains);
        }
        return plan;
    }

    private static bool CanInsert(IEntityType type) =>
        type.GetForeignKeys().All(f => !GivesOutKeys(f.PrincipalEntityType));

    private static bool GivesOutKeys(IEntityType type) =>
        type.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd, ClrType: var clr }] && (clr == typeof(long) || clr == typeof(int));

    private sealed class Table
    {
        private readonly IReadOnlyList<IProperty> _columns;
        private readonly string _target;
        private readonly string _sql;

        // A key the database gave out was not read back, so the row cannot be followed any further.
        private readonly EntityState _afterwards;

        public Table(IEntityType type)
        {
            Type = type;
            _afterwards = GivesOutKeys(type) ? EntityState.Detached : EntityState.Unchanged;
            _columns = [.. type.GetProperties().Where(p => !(p.IsPrimaryKey() && GivesOutKeys(type)))];
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
            var names = _columns.Select(c => $"\"{c.GetColumnName(table)}\"");
            _target = $"\"{type.GetTableName()}\" ({string.Join(", ", names)})";
            _sql = $"INSERT INTO {_target} VALUES ({string.Join(", ", _columns.Select((_, i) => "@p" + i))})";
        }

        public IEntityType Type { get; }

        /// <summary>A new row of another table points at a key that only EF would read back.</summary>
        public bool KeysAreNeeded(ILookup<IEntityType, EntityEntry> added) =>
            GivesOutKeys(Type) && Type.GetReferencingForeignKeys().Any(f => added[f.DeclaringEntityType].Any());

        public async Task Insert(DbTransaction transaction, IEnumerable<EntityEntry> rows, CancellationToken ct)
        {
            var all = rows.ToList();
            if (transaction.Connection is NpgsqlConnection postgres)
                await Copy(postgres, all, ct);
            else
                await InsertEach(transaction, all, ct);
            foreach (var row in all)
                row.State = _afterwards;
        }

        private async Task InsertEach(DbTransaction transaction, List<EntityEntry> rows, CancellationToken ct)
        {
            await using var command = Prepare(transaction);
            foreach (var row in rows)
            {
                for (var i = 0; i < _columns.Count; i++)
                    command.Parameters[i].Value = Value(row, _columns[i]);
                await command.ExecuteNonQueryAsync(ct);
            }
        }

        private async Task Copy(NpgsqlConnection connection, List<EntityEntry> rows, CancellationToken ct)
        {
            await using var copy = await connection.BeginBinaryImportAsync($"COPY {_target} FROM STDIN (FORMAT BINARY)", ct);
            foreach (var row in rows)
            {
                await copy.StartRowAsync(ct);
                foreach (var column in _columns)
                {
                    if (Value(row, column) is { } value and not DBNull)
                        await copy.WriteAsync(value, column.GetColumnType(), ct);
                    else
                        await copy.WriteNullAsync(ct);
                }
            }
            await copy.CompleteAsync(ct);
        }

        private DbCommand Prepare(DbTransaction transaction)
        {
            var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = _sql;
            for (var i = 0; i < _columns.Count; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i;
                command.Parameters.Add(parameter);
            }
            return command;
        }

        private static object Value(EntityEntry row, IProperty column)
        {
            var value = row.Property(column).CurrentValue;
            if (value is null)
                return DBNull.Value;
            var converter = column.GetTypeMapping().Converter;
            return (converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
        }
    }
}
