using System.CommandLine;
using Voice.Core.Insights;
using Voice.Host.Data;

namespace Voice.Host.Analysis;

/// <summary><c>analysis back</c>: back to the model before the one in use; the comments are then read again.</summary>
internal static class BackCommand
{
    public static Command Build()
    {
        var command = new Command("back", "Go back to the model before the one in use.");
        command.SetAction((_, ct) => Run(ct));
        return command;
    }

    private static async Task<int> Run(CancellationToken ct)
    {
        await using var core = await VoiceProcess.Open(VoiceProcess.Settings());
        if (await core.GetRequiredService<ModelTraining>().GoBack(VoiceProcess.Operator, ct) is not { } withdrawn)
        {
            Console.Error.WriteLine("The shipped model is in use; there is none before it.");
            return 1;
        }

        var now = (await core.GetRequiredService<AnalyserShelf>().Current(ct)).ModelVersion;
        Console.WriteLine($"Model {withdrawn} is withdrawn, {now} is in use. The jobs read the comments again, or: voice analysis reread");
        return 0;
    }
}
