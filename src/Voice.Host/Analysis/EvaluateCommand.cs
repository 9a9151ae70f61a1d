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
        var folds = new WholeNumberOption("--folds", 5) { Description = "Into how many parts by text to cut the file." };
        var model = new Option<string?>("--model") { Description = "Test this model instead of training anew in folds." };
        var seed = new WholeNumberOption("--seed", 1) { Description = "Decides the folds." };
        var ignore = new Option<string[]>("--ignore") { Description = "Labels that mean nobody could label the comment.", DefaultValueFactory = _ => AnalysisCommands.NoLabels };
        var foreign = new Option<string[]>("--foreign") { Description = "Files labelled elsewhere that sentiment learns from besides, as 'analysis train' does." };
        var command = new Command("evaluate", "Measure sentiment, themes or any other label.") { file, text, label, question, rating, folds, model, seed, ignore, foreign };
        command.SetAction(parsed => AnalysisCommands.Guard(() =>
        {
            IdleOptions.Refuse(parsed, model, "a model that is there is only tested", folds, seed, foreign);
            if (parsed.GetValue(folds) < 2)
                throw new VerbException("--folds must be at least 2.");
            List<LabelledComment> rows = SentimentSpellings.Normalise(CommentColumns.ReadLabelled(parsed.GetValue(file)!, parsed.GetValue(text)!, parsed.GetValue(label)!, parsed.GetValue(question), parsed.GetValue(rating), parsed.GetValue(ignore) ?? []));
            if (parsed.GetValue(foreign) is { Length: > 0 } && !IsSentiment(rows))
                throw new VerbException($"--foreign: only sentiment learns from other files, and column '{parsed.GetValue(label)}' holds other labels than positive, neutral and negative.");
            List<TrainingRow> others = Foreign(parsed.GetValue(foreign) ?? [], parsed.GetValue(text)!, parsed.GetValue(label)!);
            EvaluationReport report = parsed.GetValue(model) is { } path ? Test(path, rows) : CrossValidate(rows, TrainingOf(rows, parsed.GetValue(seed)!.Value, others), parsed.GetValue(folds)!.Value);
            ReportPrinter.Print(report, Console.Out);
        }));
        return command;
    }

    private static List<TrainingRow> Foreign(string[] files, string text, string label)
    {
        var columns = new TrainingColumns(text, label, "themes", "question", "rating");
        var rows = new List<TrainingRow>();
        foreach (string file in files)
        {
            List<TrainingRow> read = columns.Read(file, foreign: true);
            if (ModelTrainer.ForeignSentiment(read, []).Count == 0)
                throw new VerbException($"{file}: no row has both a comment and positive or negative in a column '{label}'.");
            rows.AddRange(read);
        }

        return rows;
    }

    private static TrainingOptions TrainingOf(List<LabelledComment> rows, int seed, List<TrainingRow> foreign)
    {
        if (IsSentiment(rows))
            return ModelTrainer.SentimentOptions(seed, ModelTrainer.ForeignSentiment(foreign, rows.Select(row => row.Text)));
        TaskKind task = TaskOf(rows);
        return new TrainingOptions { Task = task, ReadsSentiment = task == TaskKind.MultiLabel, Seed = seed, Background = WrittenThemes.All };
    }

    private static EvaluationReport CrossValidate(List<LabelledComment> rows, TrainingOptions options, int folds)
    {
        EvaluationReport? report = null;
        Terminal.WithProgress("Training and testing", done =>
            report = Evaluator.CrossValidate(TextEngines.Current, rows, options, folds, new Progress<int>(fold => done((double)fold / folds))));
        return report!;
    }

    private static EvaluationReport Test(string path, List<LabelledComment> rows)
    {
        AnalysisModel model = ModelFiles.Load(path);
        string key = IsSentiment(rows) ? AnalysisModel.Sentiment : AnalysisModel.Themes;
        if (!model.Classifiers.TryGetValue(key, out var classifier))
            throw new VerbException($"{path}: the model cannot decide {key}.");
        if (!rows.Exists(row => row.Labels.Any(label => classifier.Labels.Contains(label, StringComparer.Ordinal))))
            throw new VerbException($"{path}: the model knows none of the labels, the first of which is '{rows[0].Labels[0]}'.");
        return Evaluator.Test(classifier, rows, key == AnalysisModel.Sentiment ? TaskKind.SingleLabel : TaskKind.MultiLabel);
    }

    private static bool IsSentiment(List<LabelledComment> rows) => rows.TrueForAll(row => row.Labels is [var one] && Sentiments.Contains(one));

    private static TaskKind TaskOf(List<LabelledComment> rows) => rows.Exists(row => row.Labels.Count > 1) ? TaskKind.MultiLabel : TaskKind.SingleLabel;
}
