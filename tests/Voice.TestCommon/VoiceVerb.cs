using System.Diagnostics;

namespace Voice.TestCommon;

/// <summary>Runs the real program as a process of its own, in a folder of its own.</summary>
public sealed class VoiceVerb : IDisposable
{
    private readonly Dictionary<string, string> _environment = new() { ["DOTNET_ENVIRONMENT"] = "Production" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("voice-verb-").FullName;

    /// <summary>As on a disk that is full: no file can grow beyond this many kilobytes.</summary>
    public int? LargestFile { get; init; }

    public VoiceVerb With(string key, string value)
    {
        _environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return this;
    }

    public async Task<(int Code, string Out, string Error)> Run(string arguments, string input = "")
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts it and leaves it running; the caller kills it.</summary>
    public Process Start(string arguments)
    {
        var command = $"{Path.Combine(AppContext.BaseDirectory, "voice.dll")} {arguments}";
        var start = LargestFile is null ? new ProcessStartInfo("dotnet", command) : new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f {LargestFile}; exec dotnet {command}"]);
        start.WorkingDirectory = Folder;
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        foreach (var (key, value) in _environment)
            start.Environment[key] = value;
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        // The runtime keeps its own code in a file otherwise.
        if (LargestFile is not null)
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
