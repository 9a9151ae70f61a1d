using System.CommandLine;
using Voice.Analysis.Engine;
using Voice.Analysis.Evaluation;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;

namespace Voice.Host.Analysis;

/// <summary><c>analysis evaluate FILE.csv --text … --label …</c>: how good it is on comments it has not seen.</summary>
public static class EvaluateCommand
{
    private static readonly string[] Sentiments = ["negative", "neutral", "positive"];

    public static Command Build()
    {
        var file = new Argument<string>("FILE.csv") { Description = "A labelled file." };
        var text = new Option<string>("--text") { Description = "The column with the comments.", Required = true };
        var label = new Option<string>("--label") { Description = "The column with the label; ; between several.", Required = true };
        var question = new Option<string?>("--question") { Description = "The column with the question." };
        var rating = new Option<string?>("--rating") { Description = "The column with the rating, 1 (best) to 5 (worst)." };
        var folds = new Option<int>("--folds") { Description = "Into how many parts by text to cut the file.", DefaultValueFactory = _ => 5 };
        var model = new Option<string?>("--model") { Description = "Test this model instead of training anew in folds." };
        var seed = new Option<int>("--seed") { Description = "Decides the folds.", DefaultValueFactory = _ => 1 };
        var ignore = new Option<string[]>("--ignore") { Description = "Labels that mean nobody could label the comment.", DefaultValueFactory = _ => AnalysisCommands.NoLabels };
        var command = new Command("evaluate", "Measure sentiment, themes or any other label.") { file, text, label, question, rating, folds, model, seed, ignore };
        command.SetAction(parsed => AnalysisCommands.Guard(() =>
        {
            List<LabelledComment> rows = SentimentSpellings.Normalise(CommentColumns.ReadLabelled(parsed.GetValue(file)!, parsed.GetValue(text)!, parsed.GetValue(label)!, parsed.GetValue(question), parsed.GetValue(rating), parsed.GetValue(ignore) ?? []));
            EvaluationReport report = parsed.GetValue(model) is { } path ? Test(path, rows) : CrossValidate(rows, parsed.GetValue(folds), parsed.GetValue(seed));
            ReportPrinter.Print(report, Console.Out);
        }));
        return command;
    }

    private static EvaluationReport CrossValidate(List<LabelledComment> rows, int folds, int seed)
    {
        TaskKind task = TaskOf(rows);
        TrainingOptions options = IsSentiment(rows) ? ModelTrainer.SentimentOptions(seed) : new TrainingOptions { Task = task, ReadsSentiment = task == TaskKind.MultiLabel, Seed = seed, Background = WrittenThemes.All };
        EvaluationReport? report = null;
        Terminal.WithProgress("Training and testing", done =>
            report = Evaluator.CrossValidate(TextEngines.Current, rows, options, folds, new Progress<int>(fold => done((double)fold / folds))));
        return report!;
    }

    private static EvaluationReport Test(string path, List<LabelledComment> rows)
    {
        AnalysisModel model = ModelFiles.Load(path);
        string key = IsSentiment(rows) ? AnalysisModel.Sentiment : AnalysisModel.Themes;
        return model.Classifiers.TryGetValue(key, out var classifier)
            ? Evaluator.Test(classifier, rows, key == AnalysisModel.Sentiment ? TaskKind.SingleLabel : TaskKind.MultiLabel)
            : throw new VerbException($"{path}: the model cannot decide {key}.");
    }

    private static bool IsSentiment(List<LabelledComment> rows) => rows.TrueForAll(row => row.Labels is [var one] && Sentiments.Contains(one));

    private static TaskKind TaskOf(List<LabelledComment> rows) => rows.Exists(row => row.Labels.Count > 1) ? TaskKind.MultiLabel : TaskKind.SingleLabel;
}
