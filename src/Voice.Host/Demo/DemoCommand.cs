using System.CommandLine;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Host.Serving;
using Voice.Host.Data;

namespace Voice.Host.Demo;

/// <summary><c>voice demo</c>: a made-up authority on a throw-away database.</summary>
internal static class DemoCommand
{
    public static Command Build()
    {
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same authority.", DefaultValueFactory = _ => 1 };
        var command = new Command("demo", "Try the program on a made-up authority; nothing is kept.") { seed };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(seed), ct));
        return command;
    }

    private static async Task<int> Run(int seed, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("voice-demo-");
        try
        {
            var clock = new DemoClock();
            await using var core = await VoiceProcess.Open(Settings(folder.FullName), clock, ServeCommand.Logging);
            Console.WriteLine("Making eight quarters of a made-up authority …");
            var doors = await new DemoAuthority(core, clock, seed, folder.FullName).Make(ct);
            DemoWelcome.Print(core);
            return await Heads.Run(core, [], ct, staff => staff.Services.AddSingleton(doors));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    internal static VoiceSettings Settings(string folder)
    {
        var settings = VoiceProcess.Settings();
        return settings with
        {
            Demo = true,
            Store = StoreOptions.Sqlite(Path.Combine(folder, "demo.db")) with { Durable = false },
            KeysPath = Path.Combine(folder, "keys"),
            LookupKey = null,
            Sms = new SmsSettings { Provider = SmsProvider.Simulator, Hours = SendingHours.AlwaysOpen },
            Alerts = settings.Alerts with { Hours = SendingHours.AlwaysOpen },
            Asking = settings.Asking with { UncheckedToo = true, Team = "Your Say", Welsh = true },
        };
    }
}
