using System.CommandLine;
using Voice.Analysis.Classification;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;

namespace Voice.Host.Analysis;

/// <summary><c>analysis train FILE… --out MODEL</c>: a model from labelled files and the project's own examples.</summary>
public static class TrainCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE") { Description = "Labelled files with a sentiment and perhaps themes.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The model file to write.", Required = true };
        var foreign = new Option<string[]>("--foreign") { Description = "Files labelled elsewhere, by another scheme: their themes count less, of their sentiment only positive and negative, and that a fifth." };
        var concerns = new Option<string[]>("--concerns") { Description = "Written wordings for the concern detector; without them the shipped second stage is kept." };
        var text = Named("--text", "text", "The column with the comments.");
        var sentiment = Named("--sentiment", "sentiment", "The column with positive, neutral or negative.");
        var themes = Named("--themes", "themes", "The column with themes, ; between several.");
        var question = Named("--question", "question", "The column with the question.");
        var rating = Named("--rating", "rating", "The column with the rating, 1 (best) to 5 (worst).");
        var command = new Command("train", "Train a model from labelled files.") { files, output, foreign, concerns, text, sentiment, themes, question, rating };
        command.SetAction(parsed => AnalysisCommands.Guard(() =>
        {
            var names = new TrainingColumns(parsed.GetValue(text)!, parsed.GetValue(sentiment)!, parsed.GetValue(themes)!, parsed.GetValue(question)!, parsed.GetValue(rating)!);
            List<(string File, List<TrainingRow> Rows)> read =
                [.. parsed.GetValue(files)!.Select(file => (file, names.Read(file, foreign: false).ToList())), .. (parsed.GetValue(foreign) ?? []).Select(file => (file, names.Read(file, foreign: true).ToList()))];
            List<TrainingRow> rows = [.. read.SelectMany(file => file.Rows)];
            AnalysisModel model = ModelTrainer.Train(rows, Taxonomy.Shipped);
            if (parsed.GetValue(concerns) is { Length: > 0 } wordings)
                model = model.With(AnalysisModel.Concerns, ConcernTraining.Train(wordings, [.. read.Select(file => (file.File, (IReadOnlyList<string>)[.. file.Rows.Select(row => row.Text)]))], Console.Out));
            else if (AnalysisModel.Shipped.Classifiers.TryGetValue(AnalysisModel.Concerns, out TextClassifier? kept))
                model = model.With(AnalysisModel.Concerns, kept);
            string version = ModelFiles.Save(model, parsed.GetValue(output)!);
            Console.WriteLine($"Model {version} from {rows.Count} rows: {parsed.GetValue(output)}");
        }));
        return command;
    }

    private static Option<string> Named(string name, string column, string description)
        => new(name) { Description = description, DefaultValueFactory = _ => column };
}
