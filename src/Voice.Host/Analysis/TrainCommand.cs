using System.CommandLine;
using Voice.Analysis.Classification;
using Voice.Analysis.Concerns;
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
            string[] own = parsed.GetValue(files)!, others = parsed.GetValue(foreign) ?? [];
            ResultFile.Check(parsed.GetValue(output)!, [.. own, .. others, .. parsed.GetValue(concerns) ?? []]);
            List<(string File, List<TrainingRow> Rows)> read = [.. own.Select(file => (file, names.Read(file, foreign: false))), .. others.Select(file => (file, names.Read(file, foreign: true)))];
            foreach (Option<string> named in new[] { themes, question, rating }.Where(option => IdleOptions.IsGiven(parsed, option)))
                RequireSomewhere(named.Name, parsed.GetValue(named)!, [.. own, .. others]);
            List<TrainingRow> rows = [.. read.SelectMany(file => file.Rows)];
            IReadOnlyList<ConcernExample> wordings = ConcernTraining.Read(parsed.GetValue(concerns) ?? []);
            AnalysisModel model = ModelTrainer.Train(rows, Taxonomy.Shipped);
            if (wordings.Count > 0)
                model = model.With(AnalysisModel.Concerns, ConcernTraining.Train(wordings, [.. read.Select(file => (file.File, (IReadOnlyList<string>)[.. file.Rows.Select(row => row.Text)]))], Console.Out));
            else if (AnalysisModel.Shipped.Classifiers.TryGetValue(AnalysisModel.Concerns, out TextClassifier? kept))
                model = model.With(AnalysisModel.Concerns, kept);
            string version = ModelFiles.Save(model, parsed.GetValue(output)!);
            Console.WriteLine($"Model {version} from {rows.Count} rows: {parsed.GetValue(output)}");
        }));
        return command;
    }

    // A file may lack what others have, but a name that is in none is a slip.
    private static void RequireSomewhere(string option, string column, string[] files)
    {
        foreach (string file in files)
        {
            using CommentTable table = CommentTable.Open(file);
            if (table.Find(column) >= 0)
                return;
        }

        throw new VerbException($"{option}: no file has a column '{column}'.");
    }

    private static Option<string> Named(string name, string column, string description)
        => new(name) { Description = description, DefaultValueFactory = _ => column };
}
