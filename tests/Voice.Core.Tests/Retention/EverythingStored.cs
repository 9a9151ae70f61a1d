using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Sealing;
using Voice.TestCommon;

namespace Voice.Core.Tests.Retention;

/// <summary>All that somebody reads who has the database file and the key ring: the bytes as they lie, and every sealed value
/// that any key still there opens.</summary>
internal sealed class EverythingStored
{
    private readonly string _raw;
    private readonly string _opened;

    private EverythingStored(string raw, string opened) => (_raw, _opened) = (raw, opened);

    public IEnumerable<string> Of(IEnumerable<string> words) => words.Where(w =>
        _raw.Contains(w, StringComparison.OrdinalIgnoreCase) || _opened.Contains(w, StringComparison.OrdinalIgnoreCase));

    public static async Task<EverythingStored> Read(TestVoice voice)
    {
        await using var db = voice.Store.Open();
        await db.Database.ExecuteSqlRawAsync("VACUUM");
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await db.Database.OpenConnectionAsync();
        var (keys, values) = await Blobs(db.Database.GetDbConnection());
        var opened = keys.SelectMany(key => values.Select(value => Open(voice.Get<Vault>(), key, value))).OfType<string>();
        var file = new SqliteConnectionStringBuilder(voice.Settings.Store.ConnectionString).DataSource;
        return new EverythingStored(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), string.Join('\n', opened));
    }

    private static async Task<(List<DataKey> Keys, List<Sealed> Values)> Blobs(DbConnection connection)
    {
        var (keys, values) = (new List<DataKey>(), new List<Sealed>());
        foreach (var table in await Names(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    if (reader.GetValue(i) is not byte[] { Length: > 0 } bytes)
                        continue;
                    if (reader.GetName(i) == "Key")
                        keys.Add(new DataKey(bytes));
                    else
                        values.Add(new Sealed(bytes));
                }
            }
        }
        return (keys, values);
    }

    private static async Task<List<string>> Names(DbConnection connection, string sql)
    {
        var names = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }

    private static string? Open(Vault vault, DataKey key, Sealed value)
    {
        try
        {
            return vault.Open(key, value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
