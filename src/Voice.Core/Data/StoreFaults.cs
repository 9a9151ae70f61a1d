using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Voice.Core.Data;

/// <summary>What a database error means for the work that met it.</summary>
internal static class StoreFaults
{
    /// <summary>Somebody else wrote the same row, or erased one, at the same moment: done again, the work sees it.</summary>
    public static bool IsRace(Exception e) => (e is DbUpdateException ? e.InnerException : e) switch
    {
        PostgresException p => p.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        SqliteException s => s.SqliteErrorCode == 19,
        _ => e is DbUpdateConcurrencyException,
    };

    public static bool IsLockTimeout(Exception e) =>
        (e is DbUpdateException ? e.InnerException : e) is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };
}
