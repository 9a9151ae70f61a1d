using System.Diagnostics;

namespace Voice.TestCommon.Soak;

/// <summary>The program's processes, killed without warning and started again.</summary>
internal sealed class SoakProcesses(VoiceVerb voice, Random random, PostgresServer server) : IDisposable
{
    private static readonly string[] Parts = ["--only public", "--only jobs", "--only staff --only jobs"];
    private readonly Process?[] _running = new Process?[Parts.Length];

    public int Kills { get; private set; }

    public int DatabaseRestarts { get; private set; }

    public void StartAll()
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            if (_running[i] is not { HasExited: false })
                _running[i] = Quiet(voice.Start(Parts[i]));
        }
    }

    /// <summary>Two processes, then the database.</summary>
    public void Harm()
    {
        if ((Kills + DatabaseRestarts) % 3 == 2)
        {
            server.Restart();
            DatabaseRestarts++;
            return;
        }
        var one = _running[random.Next(_running.Length)]!;
        if (one.HasExited)
            return;
        one.Kill(entireProcessTree: true);
        one.WaitForExit();
        Kills++;
    }

    public void Dispose()
    {
        foreach (var process in _running.OfType<Process>())
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
    }

    // A pipe that nobody reads would stop the process when it is full.
    private static Process Quiet(Process process)
    {
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
