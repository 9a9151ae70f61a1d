using System.Collections.Concurrent;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Sealing;

namespace Voice.Admin.Cases;

/// <summary>A file that was brought and not yet taken in.</summary>
/// <param name="By">Who brought it; nobody else sees it.</param>
/// <param name="Name">As the browser called it; shown, never used as a path.</param>
/// <param name="Key">Lives in memory only: what is left behind on disk after a crash can be read by nobody.</param>
public sealed record Upload(Guid Id, string By, ImportKind Kind, string Name, DateTimeOffset At, DataKey Key)
{
    /// <summary>What taking it in would do; null where it could not be read.</summary>
    public ImportReport? Report { get; set; }

    /// <summary>Why the file as a whole cannot be taken.</summary>
    public string? Problem { get; set; }

    public IReadOnlyList<string> Header { get; set; } = [];
}

/// <summary>Keeps uploaded files sealed between the dry run and the yes, for half an hour at most.</summary>
public sealed class UploadShelf(Vault vault, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private const string Prefix = "voice-uploads-";

    private readonly string _folder = NewFolder();
    private readonly ConcurrentDictionary<Guid, Upload> _uploads = new();

    public async Task<Upload> Put(ImportKind kind, string name, string by, Stream content, CancellationToken ct)
    {
        foreach (var old in _uploads.Values.Where(u => u.At + Longest < clock.GetUtcNow()))
            Remove(old);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, ct);
        var upload = new Upload(Guid.NewGuid(), by, kind, Path.GetFileName(name), clock.GetUtcNow(), vault.NewKey());
        await File.WriteAllBytesAsync(PathOf(upload), vault.Seal(upload.Key, bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).Bytes, ct);
        _uploads[upload.Id] = upload;
        return upload;
    }

    public Upload? Find(Guid id, string by) =>
        _uploads.TryGetValue(id, out var upload) && upload.By == by && upload.At + Longest >= clock.GetUtcNow() ? upload : null;

    /// <summary>Lays the file open for as long as <paramref name="work"/> takes, in a folder that only this program's user may read.</summary>
    public async Task<T> Open<T>(Upload upload, Func<string, Task<T>> work)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".csv");
        try
        {
            var sealedBytes = new Sealed(await File.ReadAllBytesAsync(PathOf(upload)));
            await File.WriteAllBytesAsync(path, vault.OpenBytes(upload.Key, sealedBytes) ?? []);
            return await work(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public void Remove(Upload upload)
    {
        _uploads.TryRemove(upload.Id, out _);
        File.Delete(PathOf(upload));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string NewFolder()
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").Where(IsOrphan))
            Sweep(left);
        return Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
    }

    // A process that was killed while it took a file in could not delete it.
    private static bool IsOrphan(string folder)
    {
        var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
        return int.TryParse(owner, System.Globalization.CultureInfo.InvariantCulture, out var id) && !Directory.Exists($"/proc/{id}") && OperatingSystem.IsLinux();
    }

    private static void Sweep(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or another process was quicker.
        }
    }

    private string PathOf(Upload upload) => Path.Combine(_folder, upload.Id.ToString("N"));
}
