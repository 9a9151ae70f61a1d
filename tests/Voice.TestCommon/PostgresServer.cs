using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Voice.TestCommon;

/// <summary>One throw-away PostgreSQL per test process, from the system's own binaries, gone with the process.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string ThrownAway = "-c fsync=off -c synchronous_commit=off";

    // What was committed outlives the server, as the machine goes on; not to wait for the disk is enough.
    private const string OutlivesKills = "-c fsync=off";
    private const string WaitsForDisk = "-c shared_buffers=512MB";

    private static readonly Lazy<PostgresServer> One = new(() => new PostgresServer(ThrownAway));
    private static readonly Lazy<PostgresServer> DurableOne = new(() => new PostgresServer(WaitsForDisk));

    private readonly string _folder = Directory.CreateTempSubdirectory("voice-pg-").FullName;
    private readonly string _bin;
    private readonly string _options;
    private readonly int _port = FreePort();
    private readonly Queue<string> _lastWords = [];
    private Process _server;

    private PostgresServer(string keeping)
    {
        _bin = Binaries();
        GiveAway(_folder);
        Run("initdb", $"-D {_folder}/data -U voice --auth=trust --no-sync -E UTF8 --locale=C.UTF-8");
        _options = $"-D {_folder}/data -p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100 {keeping}";
        _server = Start("postgres", _options);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        WaitUntilReady();
    }

    public static PostgresServer Shared => One.Value;

    /// <summary>One that waits for the disk at every commit, as in real life; for benches.</summary>
    public static PostgresServer Durable => DurableOne.Value;

    /// <summary>One of one's own, to be killed and started again.</summary>
    public static PostgresServer Own() => new(OutlivesKills);

    /// <summary>Kills the server without warning and starts it again; whoever was connected is cut off.</summary>
    public void Restart()
    {
        _server.Kill(entireProcessTree: true);
        _server.WaitForExit(5000);
        NpgsqlConnection.ClearAllPools();
        WaitUntilGone();
        // Where nobody collects dead processes, the number in this file looks alive for ever and the server would not start.
        File.Delete(Path.Combine(_folder, "data", "postmaster.pid"));
        _server = Start("postgres", _options);
        WaitUntilReady();
    }

    /// <summary>A new empty database.</summary>
    public string NewDatabase()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return ConnectionString(name);
    }

    public void Dispose()
    {
        if (_server.HasExited)
            return;
        _server.Kill(entireProcessTree: true);
        _server.WaitForExit(5000);
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A temporary folder that stays behind does no harm.
        }
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=voice;Database={database};Maximum Pool Size=40;Include Error Detail=true";

    private static string Binaries()
    {
        var root = "/usr/lib/postgresql";
        return (Directory.Exists(root) ? Directory.GetDirectories(root).Order().LastOrDefault() : null) is { } version
            ? Path.Combine(version, "bin")
            : throw new InvalidOperationException("PostgreSQL is not installed; ./test installs it.");
    }

    private void WaitUntilReady()
    {
        for (var until = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var connection = new NpgsqlConnection(ConnectionString("postgres"));
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (until.Elapsed < TimeSpan.FromSeconds(30) && !_server.HasExited)
            {
                // Starting takes a tenth of a second; there is no signal to wait for but the connection itself.
                _server.WaitForExit(20);
            }
            catch (NpgsqlException e)
            {
                throw new InvalidOperationException("PostgreSQL did not come up. Its last words: " + LastWords(), e);
            }
        }
    }

    // A killed server's children live on for a moment, and two servers on one folder would spoil it.
    private void WaitUntilGone()
    {
        var data = Path.Combine(_folder, "data");
        for (var until = Stopwatch.StartNew(); Directory.EnumerateDirectories("/proc").Any(p => WorksIn(p, data));)
        {
            if (until.Elapsed > TimeSpan.FromSeconds(30))
                throw new InvalidOperationException("A killed PostgreSQL did not end.");
            Thread.Sleep(10); // They are nobody's children by now: there is no end to await.
        }
    }

    private static bool WorksIn(string process, string folder)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget == folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // Gone meanwhile, or not ours to look at.
        }
    }

    private string LastWords()
    {
        lock (_lastWords)
            return string.Join(" | ", _lastWords);
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_lastWords)
        {
            _lastWords.Enqueue(line);
            if (_lastWords.Count > 20)
                _lastWords.Dequeue();
        }
    }

    private void Run(string program, string arguments)
    {
        using var process = Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    // PostgreSQL refuses to run as root.
    private Process Start(string program, string arguments)
    {
        var path = Path.Combine(_bin, program);
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", $"-u postgres -- {path} {arguments}")
            : new ProcessStartInfo(path, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = _folder;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void GiveAway(string folder)
    {
        if (Environment.UserName != "root")
            return;
        using var chown = Process.Start("chown", ["postgres", folder]);
        chown.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
