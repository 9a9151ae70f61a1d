using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Voice.Core.Data;

/// <summary>Inserts many tracked rows with one prepared statement per table. On SQLite, EF builds and prepares a statement
/// for every row, which is most of the time of a large import; PostgreSQL gets EF's own batches.</summary>
internal static class PreparedInserts
{
    /// <summary>Fewer rows are left to EF.</summary>
    private const int Worthwhile = 100;

    private static readonly ConcurrentDictionary<IModel, IReadOnlyList<Table>> Plans = new();

    public static async Task Run(VoiceDb db, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var added = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToList();
        if (added.Count < Worthwhile)
            return;
        var byType = added.ToLookup(e => e.Metadata);
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var table in Plans.GetOrAdd(db.Model, _ => Plan(db)))
            await table.Insert(transaction, byType[table.Type], ct);
    }

    // Parents first. A table whose keys the database gives out is left to EF when other tables point at it, and so are those.
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
        type.GetForeignKeys().All(f => !GivesOutKeys(f.PrincipalEntityType))
        && (!GivesOutKeys(type) || !type.GetReferencingForeignKeys().Any());

    private static bool GivesOutKeys(IEntityType type) =>
        type.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd, ClrType: var clr }] && (clr == typeof(long) || clr == typeof(int));

    private sealed class Table
    {
        private readonly IReadOnlyList<IProperty> _columns;
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
            _sql = $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", _columns.Select((_, i) => "@p" + i))})";
        }

        public IEntityType Type { get; }

        public async Task Insert(DbTransaction transaction, IEnumerable<EntityEntry> rows, CancellationToken ct)
        {
            DbCommand? command = null;
            foreach (var row in rows)
            {
                command ??= Prepare(transaction);
                for (var i = 0; i < _columns.Count; i++)
                    command.Parameters[i].Value = Value(row, _columns[i]);
                await command.ExecuteNonQueryAsync(ct);
                row.State = _afterwards;
            }
            if (command is not null)
                await command.DisposeAsync();
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
