using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Voice.Core.Data;

/// <summary>Readers never wait for the writer, and a commit survives a killed process and a power cut.</summary>
internal sealed class SqlitePragmas(string synchronous) : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Durable = new("FULL");

    public static readonly SqlitePragmas ThrowAway = new("OFF");

    private readonly string _sql = $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
