using System.CommandLine;

namespace Voice.Host.Data;

/// <summary><c>voice migrate</c>.</summary>
internal static class MigrateCommand
{
    public static Command Build()
    {
        var command = new Command("migrate", "Bring the database to the model of this program.");
        command.SetAction(async (_, _) =>
        {
            var settings = VoiceProcess.Settings();
            await using var core = await VoiceProcess.Open(settings);
            Console.WriteLine("The database is up to date.");
        });
        return command;
    }
}
