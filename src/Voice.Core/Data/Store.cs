using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data.Direct;

namespace Voice.Core.Data;

/// <summary>Opens contexts and runs each write as one transaction with an author. On SQLite the writers of this
/// process take turns at one gate, because waiting in the database is far slower.</summary>
public sealed class Store : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly DbContextOptions<SqliteVoiceDb>? _sqlite;
    private readonly DbContextOptions<PostgresVoiceDb>? _postgres;
    private readonly TimeProvider _clock;

    public Store(StoreOptions options, TimeProvider clock)
    {
        (Options, _clock) = (options, clock);
        if (options.Kind == StoreKind.Sqlite)
            _sqlite = options.Build<SqliteVoiceDb>();
        else
            (_postgres, Direct) = (options.Build<PostgresVoiceDb>(), new DirectStore(options, Open, clock));
    }

    public StoreOptions Options { get; }

    public bool IsPostgres => Options.Kind == StoreKind.Postgres;

    /// <summary>The way around EF; null on SQLite, where a query costs little.</summary>
    internal DirectStore? Direct { get; }

    /// <summary>A context for reading; the caller disposes it.</summary>
    public VoiceDb Open() => _sqlite is not null ? new SqliteVoiceDb(_sqlite) : new PostgresVoiceDb(_postgres!);

    public async Task<T> Read<T>(Func<VoiceDb, Task<T>> work)
    {
        await using var db = Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await work(db);
    }

    /// <summary>One transaction: all that <paramref name="work"/> did and the audit rows it wrote are committed together, or nothing is.</summary>
    public async Task<T> Write<T>(Act act, Func<WriteScope, Task<T>> work, CancellationToken ct = default)
    {
        using var turn = await Turn(ct);
        await using var db = Open();
        // The whole transaction is undone when anything fails, so savepoints would be two round trips for nothing.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var result = await work(new ContextScope(db, act, _clock.GetUtcNow(), IsPostgres));
        // Looked for once: otherwise Entries and SaveChanges would each compare thousands of rows again.
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await BulkInserts.Run(db, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    /// <summary>The same without a context where there is a way; with one where the work asks for it, or met a row it had not looked for.</summary>
    internal async Task<T> Write<T>(Act act, Func<DirectScope, Task<T>> directly, Func<WriteScope, Task<T>> usually, CancellationToken ct)
    {
        try
        {
            if (Direct is not null)
                return await Direct.Write(act, directly, ct);
        }
        catch (Exception e) when (e is NotDirectException || StoreFaults.IsRace(e))
        {
            // Rolled back: nothing was written.
        }
        return await Write(act, usually, ct);
    }

    public Task Write(Act act, Func<WriteScope, Task> work, CancellationToken ct = default) =>
        Write(act, async scope =>
        {
            await work(scope);
            return true;
        }, ct);

    /// <summary>Brings the database to the model of this program.</summary>
    public async Task Migrate(CancellationToken ct = default)
    {
        if (_sqlite is not null)
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(SqliteFile()))!);
        using var turn = await Turn(ct);
        await using var db = Open();
        // Migrate compares the whole model even where nothing is to be done: a third of the time to start.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            await db.Database.MigrateAsync(ct);
    }

    public void Dispose()
    {
        _gate.Dispose();
        Direct?.Dispose();
    }

    private string SqliteFile() =>
        new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(Options.ConnectionString).DataSource;

    private async Task<IDisposable?> Turn(CancellationToken ct)
    {
        if (IsPostgres)
            return null;
        await _gate.WaitAsync(ct);
        return new Release(_gate);
    }

    private sealed class Release(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
