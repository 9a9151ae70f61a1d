using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Voice.Core.Data;

public enum StoreKind
{
    Sqlite,
    Postgres,
}

/// <summary>Where the store is. A connection string that names a host is PostgreSQL; otherwise SQLite.</summary>
public sealed record StoreOptions(StoreKind Kind, string ConnectionString)
{
    /// <summary>A commit survives a power cut. Only the demo, whose database is thrown away, goes without.</summary>
    public bool Durable { get; init; } = true;

    public static StoreOptions From(string? connectionString, string dataFolder)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
            return Sqlite(Path.Combine(dataFolder, "voice.db"));
        return connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new StoreOptions(StoreKind.Postgres, Prepared(connectionString))
            : new StoreOptions(StoreKind.Sqlite, connectionString);
    }

    public static StoreOptions Sqlite(string file) =>
        new(StoreKind.Sqlite, $"Data Source={file};Default Timeout=30");

    // Statements are the same over and over: the database parses and plans each once a connection.
    private static string Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ContainsKey("Max Auto Prepare"))
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (200, 3);
        return settings.ConnectionString;
    }

    internal DbContextOptions<T> Build<T>()
        where T : VoiceDb
    {
        var builder = new DbContextOptionsBuilder<T>();
        if (Kind == StoreKind.Sqlite)
            builder.UseSqlite(ConnectionString).AddInterceptors(Durable ? SqlitePragmas.Durable : SqlitePragmas.ThrowAway);
        else
            builder.UseNpgsql(Prepared(ConnectionString));
        return builder.Options;
    }

    // Statements that come again are planned once for each connection. Behind a pooler that cannot keep them: Max Auto Prepare=0.
    private static string Prepared(string connectionString) =>
        connectionString.Replace(" ", "", StringComparison.Ordinal).Contains("MaxAutoPrepare=", StringComparison.OrdinalIgnoreCase)
            ? connectionString
            : connectionString.TrimEnd(';') + ";Max Auto Prepare=100;Auto Prepare Min Usages=3";
}
