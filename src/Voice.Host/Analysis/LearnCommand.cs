using System.CommandLine;
using Voice.Analysis.Models;
using Voice.Core.Composition;
using Voice.Core.Insights;
using Voice.Host.Data;

namespace Voice.Host.Analysis;

/// <summary><c>analysis learn</c>: trains from corrections now, as the jobs do each night.</summary>
internal static class LearnCommand
{
    public static Command Build()
    {
        var command = new Command("learn", "Train from corrections now, as the jobs do each night.");
        command.SetAction((_, ct) => Run(ct));
        return command;
    }

    private static async Task<int> Run(CancellationToken ct)
    {
        await using var core = await VoiceProcess.Open(VoiceProcess.Settings());
        if (!core.GetRequiredService<VoiceSettings>().TrainFromUse)
        {
            Console.Error.WriteLine("Training from use is off; Voice:Analysis:TrainFromUse switches it on.");
            return 1;
        }

        if (await core.GetRequiredService<ModelTraining>().Train(ct) is not { } outcome)
            Console.WriteLine("There are no new corrections to learn from.");
        else
            Console.WriteLine(FormattableString.Invariant($"Trained on {outcome.Trained} corrections, compared on {outcome.HeldBack}: {outcome.ScoreBefore:0.000} before, {outcome.ScoreAfter:0.000} after. {Verdict(outcome)}"));
        return 0;
    }

    private static string Verdict(TrainingOutcome outcome) => outcome.Adopt
        ? "It is adopted; the jobs read the comments again, or: voice analysis reread"
        : outcome.HeldBack < TrainingFromUse.FewestHeldBack ? $"Not adopted: at least {TrainingFromUse.FewestHeldBack} are needed to compare on." : "Not adopted: it is not better.";
}
