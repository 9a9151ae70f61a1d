using System.CommandLine;
using Voice.Core.Insights;
using Voice.Host.Data;

namespace Voice.Host.Analysis;

/// <summary><c>analysis reread</c>: reads every comment that another model read last, with progress.</summary>
internal static class RereadCommand
{
    public static Command Build()
    {
        var command = new Command("reread", "Read the comments again that another model read last.");
        command.SetAction((_, ct) => Run(ct));
        return command;
    }

    private static async Task<int> Run(CancellationToken ct)
    {
        await using var core = await VoiceProcess.Open(VoiceProcess.Settings());
        var reading = core.GetRequiredService<CommentReading>();
        int waiting = await reading.Waiting(ct), read = 0;
        Terminal.WithProgress("Reading comments", report =>
            read = reading.ReadAll(new Progress<int>(done => report((double)done / Math.Max(1, waiting))), ct).GetAwaiter().GetResult());
        Console.WriteLine($"{read} comments read.");
        return 0;
    }
}
