using Npgsql;
using Voice.Core.Audit;

namespace Voice.Core.Data.Direct;

/// <summary>The way around EF on PostgreSQL, for the two paths that must be quick: a text that came in and a page that was
/// posted. One round trip to lock and look, one to write and commit.</summary>
internal sealed class DirectStore : IDisposable
{
    // Every look-up is by an index, and its plan is made once: a plan made while a table was small would go through all of it.
    private const string Session = """
        SET lock_timeout = '2s'; SET plan_cache_mode = force_generic_plan;
        SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_bitmapscan = off;
        SET jit = off
        """;

    private readonly NpgsqlDataSource _source;
    private readonly Lazy<RowMaps> _maps;
    private readonly TimeProvider _clock;

    public DirectStore(StoreOptions options, Func<VoiceDb> open, TimeProvider clock)
    {
        // Nothing but the settings above outlives a transaction here, so there is nothing to reset.
        var builder = new NpgsqlDataSourceBuilder(options.Opened);
        builder.ConnectionStringBuilder.NoResetOnClose = true;
        builder.UsePhysicalConnectionInitializer(Prepare, PrepareAsync);
        _source = builder.Build();
        _clock = clock;
        _maps = new(() =>
        {
            using var db = open();
            return new RowMaps(db.Model);
        });
    }

    /// <exception cref="NotDirectException">The work asked for a context; nothing was written.</exception>
    public async Task<T> Write<T>(Act act, Func<DirectScope, Task<T>> work, CancellationToken ct)
    {
        await using var connection = await _source.OpenConnectionAsync(ct);
        // Whatever goes wrong, a connection that is given back is rolled back.
        var scope = new DirectScope(connection, _maps.Value, act, _clock.GetUtcNow());
        var result = await work(scope);
        await scope.Commit(ct);
        return result;
    }

    /// <summary>For looking only, in one statement.</summary>
    public async Task<T> Read<T>(Func<NpgsqlConnection, RowMaps, Task<T>> work, CancellationToken ct)
    {
        await using var connection = await _source.OpenConnectionAsync(ct);
        return await work(connection, _maps.Value);
    }

    public void Dispose() => _source.Dispose();

    private static void Prepare(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(Session, connection);
        command.ExecuteNonQuery();
    }

    private static async Task PrepareAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Session, connection);
        await command.ExecuteNonQueryAsync();
    }
}
