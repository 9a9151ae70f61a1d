using System.CommandLine;
using Voice.Analysis.Models;
using Voice.Core.Insights;
using Voice.Host.Data;

namespace Voice.Host.Analysis;

/// <summary><c>analysis models</c>: the models trained from corrections, and which is in use.</summary>
internal static class ModelsCommand
{
    public static Command Build()
    {
        var command = new Command("models", "List the models trained from corrections, newest first.");
        command.SetAction((_, ct) => Run(ct));
        return command;
    }

    private static async Task<int> Run(CancellationToken ct)
    {
        await using var core = await VoiceProcess.Open(VoiceProcess.Settings());
        var models = await core.GetRequiredService<ModelTraining>().All(ct);
        var inUse = models.Find(m => m.WithdrawnAt is null)?.Version ?? AnalysisModel.Shipped.Version;
        foreach (var model in models)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{model.Version}  {model.At:yyyy-MM-dd HH:mm}  trained on {model.Trained} corrections, {model.ScoreBefore:0.000} to {model.ScoreAfter:0.000} on {model.HeldBack} held back{State(model, inUse)}"));
        }

        Console.WriteLine($"{AnalysisModel.Shipped.Version}  shipped{(inUse == AnalysisModel.Shipped.Version ? ", in use" : "")}");
        return 0;
    }

    private static string State(AdoptedModel model, string inUse) =>
        model.WithdrawnAt is { } at ? FormattableString.Invariant($", withdrawn {at:yyyy-MM-dd HH:mm}") : model.Version == inUse ? ", in use" : "";
}
