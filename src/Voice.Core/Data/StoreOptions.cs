using Microsoft.EntityFrameworkCore;

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
            ? new StoreOptions(StoreKind.Postgres, connectionString)
            : new StoreOptions(StoreKind.Sqlite, connectionString);
    }

    public static StoreOptions Sqlite(string file) =>
        new(StoreKind.Sqlite, $"Data Source={file};Default Timeout=30");

    /// <summary>As connections are opened. Statements are the same over and over: PostgreSQL parses and plans each once a connection.</summary>
    // Npgsql's builder says that it contains every key it knows, so the text is asked.
    public string Opened =>
        Kind == StoreKind.Sqlite || ConnectionString.Replace(" ", "", StringComparison.Ordinal).Contains("MaxAutoPrepare=", StringComparison.OrdinalIgnoreCase)
            ? ConnectionString
            : ConnectionString.TrimEnd(';') + ";Max Auto Prepare=200;Auto Prepare Min Usages=3";

    internal DbContextOptions<T> Build<T>()
        where T : VoiceDb
    {
        var builder = new DbContextOptionsBuilder<T>();
        if (Kind == StoreKind.Sqlite)
            builder.UseSqlite(ConnectionString).AddInterceptors(Durable ? SqlitePragmas.Durable : SqlitePragmas.ThrowAway);
        else
            builder.UseNpgsql(Opened);
        return builder.Options;
    }
}
