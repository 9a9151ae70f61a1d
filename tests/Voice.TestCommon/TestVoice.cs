using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Surveys;

namespace Voice.TestCommon;

/// <summary>A whole Core on a throw-away database with a clock that stands still.</summary>
public sealed class TestVoice : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Action<IServiceCollection>? _replace;
    private ServiceProvider _core;

    private TestVoice(string folder, VoiceSettings settings, FixedClock clock, Action<IServiceCollection>? replace)
    {
        (_folder, _replace) = (folder, replace);
        Settings = settings;
        Clock = clock;
        _core = CoreServices.Build(settings, clock, replace: replace);
    }

    public VoiceSettings Settings { get; }

    public FixedClock Clock { get; }

    public IServiceProvider Core => _core;

    public Store Store => Get<Store>();

    public static async Task<TestVoice> Start(StoreKind kind = StoreKind.Sqlite, Func<VoiceSettings, VoiceSettings>? change = null, FixedClock? clock = null, Action<IServiceCollection>? replace = null)
    {
        var folder = Directory.CreateTempSubdirectory("voice-test-").FullName;
        var settings = new VoiceSettings
        {
            Store = kind == StoreKind.Sqlite
                ? StoreOptions.Sqlite(Path.Combine(folder, "voice.db"))
                : new StoreOptions(StoreKind.Postgres, PostgresServer.Shared.NewDatabase()),
            KeysPath = Path.Combine(folder, "keys"),
            SurveysFolder = SurveyLibrary.Find() ?? throw new InvalidOperationException("No surveys beside the tests."),
            PublicUrl = "http://localhost:5080",
            StaffUrl = "http://localhost:5081",
            Sms = new SmsSettings { Provider = SmsProvider.Simulator },
        };
        var voice = new TestVoice(folder, change?.Invoke(settings) ?? settings, clock ?? FixedClock.SampleDay(), replace);
        await voice.Store.Migrate();
        return voice;
    }

    public T Get<T>()
        where T : notnull => _core.GetRequiredService<T>();

    /// <summary>As after a hard kill: everything in memory is gone, the database and the keys are there.</summary>
    public async Task Restart()
    {
        await _core.DisposeAsync();
        _core = CoreServices.Build(Settings, Clock, replace: _replace);
    }

    public static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);

    public string TempFile(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public string TempFile(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await _core.DisposeAsync();
        if (Settings.Store.Kind == StoreKind.Sqlite)
            SqliteConnection.ClearPool(new SqliteConnection(Settings.Store.ConnectionString));
        else
            NpgsqlConnection.ClearPool(new NpgsqlConnection(Settings.Store.Opened));
        Directory.Delete(_folder, recursive: true);
    }
}
