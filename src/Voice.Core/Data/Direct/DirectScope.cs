using Npgsql;
using Voice.Core.Audit;

namespace Voice.Core.Data.Direct;

/// <summary>A transaction without a context: rows are loaded by hand and followed; changes are written with the commit, in one
/// round trip.</summary>
internal sealed class DirectScope(NpgsqlConnection connection, RowMaps maps, Act act, DateTimeOffset now) : WriteScope(act, now)
{
    private readonly List<(object Row, object?[] Before)> _followed = [];
    private readonly List<object> _added = [];
    private readonly List<NpgsqlBatchCommand> _orders = [];

    /// <exception cref="NotDirectException">Always.</exception>
    public override VoiceDb Db => throw new NotDirectException();

    public override bool IsPostgres => true;

    public override bool KnowsAll => true;

    public RowMaps Maps => maps;

    public override void Add<T>(T row) => _added.Add(row);

    public override T? Known<T>(Func<T, bool> which)
        where T : class =>
        _followed.Select(f => f.Row).Concat(_added).OfType<T>().FirstOrDefault(which);

    public static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    /// <summary>Begins the transaction together with these statements.</summary>
    public NpgsqlBatch Begin(params ReadOnlySpan<NpgsqlBatchCommand> statements) => Batch([new NpgsqlBatchCommand("BEGIN ISOLATION LEVEL READ COMMITTED"), .. statements]);

    public NpgsqlBatch Batch(params ReadOnlySpan<NpgsqlBatchCommand> statements)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);
        return batch;
    }

    /// <summary>What is changed in this row from now on is written at the end.</summary>
    public void Follow(object? row)
    {
        if (row is not null)
            _followed.Add((row, maps.Of(row.GetType()).Values(row)));
    }

    /// <summary>A statement that is carried out before the rows are written.</summary>
    public void Order(NpgsqlBatchCommand statement) => _orders.Add(statement);

    public async Task Commit(CancellationToken ct)
    {
        await using var batch = Batch([.. Statements(), new NpgsqlBatchCommand("COMMIT")]);
        await batch.ExecuteNonQueryAsync(ct);
    }

    // New rows in the order of their adding, those of one kind together: parents are added before what points at them.
    private IEnumerable<NpgsqlBatchCommand> Statements() =>
        _orders
            .Concat(_added.GroupBy(row => row.GetType()).Select(rows => maps.Of(rows.Key).Insert([.. rows])))
            .Concat(_followed.Select(f => maps.Of(f.Row.GetType()).Update(f.Row, f.Before)).OfType<NpgsqlBatchCommand>());
}
