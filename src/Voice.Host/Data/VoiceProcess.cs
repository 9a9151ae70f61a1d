using Voice.Core.Composition;
using Voice.Core.Surveys;
using Voice.Web.Heads;

namespace Voice.Host.Data;

/// <summary>Settings and Core as every verb needs them.</summary>
internal static class VoiceProcess
{
    public static string Environment =>
        System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? "Production";

    public static bool IsProduction => Environment.Equals("Production", StringComparison.OrdinalIgnoreCase);

    /// <summary>Who runs a verb, for the audit.</summary>
    public static string Operator => "terminal:" + System.Environment.UserName;

    public static VoiceSettings Settings()
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{Environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var surveys = SurveyLibrary.Find() ?? throw new VerbException("There is no folder 'surveys' here or beside the program.");
        return VoiceSettings.Read(configuration, Directory.GetCurrentDirectory(), surveys);
    }

    /// <summary>Core on a database that has all migrations: a verb never meets an older one.</summary>
    public static async Task<ServiceProvider> Open(VoiceSettings settings, TimeProvider? clock = null, Action<ILoggingBuilder>? logging = null)
    {
        var core = CoreServices.Build(settings, clock ?? TimeProvider.System, logging ?? Quiet);
        await core.GetRequiredService<Voice.Core.Data.Store>().Migrate();
        return core;
    }

    // Verbs answer on standard output; what goes wrong underneath goes to standard error.
    private static void Quiet(ILoggingBuilder logging)
    {
        logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Warning);
        HeadBuilder.QuietLogging(logging);
    }
}
