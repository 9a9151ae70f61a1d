using Npgsql;

namespace Voice.Bench.Load;

/// <summary>One statement of the floor.</summary>
/// <param name="Sql">With <c>$1</c>, <c>$2</c> … for the values.</param>
/// <param name="Values">The values of one piece of work, given its running number.</param>
internal sealed record FloorStatement(string Sql, Func<int, object[]> Values);

/// <summary>The least that the same work can cost: a bare connection that begins, runs prepared statements over the same
/// rows, and commits. Nothing of the program is in it.</summary>
internal sealed class PostgresFloor : IAsyncDisposable
{
    private readonly IReadOnlyList<FloorStatement> _statements;
    private readonly List<NpgsqlConnection> _connections = [];
    private readonly List<NpgsqlCommand[]> _prepared = [];
    private int _next = -1;

    private PostgresFloor(IReadOnlyList<FloorStatement> statements) => _statements = statements;

    public static async Task<PostgresFloor> Open(string connectionString, int connections, IReadOnlyList<FloorStatement> statements)
    {
        var floor = new PostgresFloor(statements);
        for (var i = 0; i < connections; i++)
        {
            var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            floor._connections.Add(connection);
            floor._prepared.Add([.. statements.Select(s => Prepare(connection, s))]);
        }
        return floor;
    }

    /// <summary>One piece of work; to be given to a <see cref="LoadDriver"/>.</summary>
    public async Task Work(int connection)
    {
        var number = Interlocked.Increment(ref _next);
        await using var transaction = await _connections[connection].BeginTransactionAsync();
        for (var i = 0; i < _statements.Count; i++)
        {
            var command = _prepared[connection][i];
            var values = _statements[i].Values(number);
            for (var v = 0; v < values.Length; v++)
                command.Parameters[v].Value = values[v];
            command.Transaction = transaction;
            await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
            await connection.DisposeAsync();
    }

    private static NpgsqlCommand Prepare(NpgsqlConnection connection, FloorStatement statement)
    {
        var command = new NpgsqlCommand(statement.Sql, connection);
        foreach (var value in statement.Values(0))
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        command.Prepare();
        return command;
    }
}
