using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Voice.Core.Data;

/// <summary>What a database error means for the work that met it.</summary>
internal static class StoreFaults
{
    /// <summary>Somebody else wrote the same row, or erased one, at the same moment: done again, the work sees it.</summary>
    public static bool IsRace(Exception e) => Chain(e).Any(fault => fault switch
    {
        PostgresException p => p.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation
            or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        SqliteException s => s.SqliteErrorCode == 19,
        _ => fault is DbUpdateConcurrencyException,
    });

    public static bool IsLockTimeout(Exception e) =>
        Chain(e).Any(fault => fault is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable });

    // EF wraps what saving met, and once more what it takes to be transient.
    private static IEnumerable<Exception> Chain(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            yield return e;
    }
}
