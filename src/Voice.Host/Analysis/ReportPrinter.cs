using System.Globalization;
using Voice.Analysis.Evaluation;

namespace Voice.Host.Analysis;

/// <summary>Prints an evaluation, one figure a line, then each label.</summary>
internal static class ReportPrinter
{
    public static void Print(EvaluationReport report, TextWriter output)
    {
        Line(output, "comments", report.Comments.ToString(CultureInfo.InvariantCulture));
        Line(output, "duplicates left out", report.Duplicates.ToString(CultureInfo.InvariantCulture));
        Line(output, "labels", report.Labels.Count.ToString(CultureInfo.InvariantCulture));
        if (report.LeftOut.Count > 0)
            Line(output, "labels too rare", string.Join(", ", report.LeftOut));
        Line(output, "accuracy", Figure(report.Accuracy));
        Line(output, "balanced accuracy", Figure(report.BalancedAccuracy));
        Line(output, "micro-F1", Figure(report.MicroF1));
        Line(output, "macro-F1", $"{Figure(report.MacroF1)} (all {report.Labels.Count} labels)");
        if (report.MacroF1WhereEnough is { } enough)
        {
            int labels = report.Labels.Count(l => l.Support >= EvaluationReport.TooFew);
            Line(output, $"macro-F1 of labels with {EvaluationReport.TooFew}+ comments", $"{Figure(enough)} ({labels} labels)");
        }

        if (report.Confusion.Count > 0)
            Line(output, "Matthews correlation", Figure(report.Matthews));
        Line(output, "calibration error", Figure(report.CalibrationError));
        Line(output, "abstained", Figure(report.AbstainedShare));
        Line(output, "accuracy when sure", Figure(report.AccuracyWhenSure));
        PrintLabels(report, output);
        PrintConfusion(report, output);
    }

    private static void PrintLabels(EvaluationReport report, TextWriter output)
    {
        int width = report.Labels.Max(l => l.Label.Length);
        output.WriteLine();
        output.WriteLine($"{"label".PadRight(width)}  comments  precision  recall     F1");
        foreach (LabelFigures label in report.Labels)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label.Label.PadRight(width)}  {label.Support,8}  {label.Precision,9:0.000}  {label.Recall,6:0.000}  {label.F1,5:0.000}"));
    }

    private static void PrintConfusion(EvaluationReport report, TextWriter output)
    {
        if (report.Confusion.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine("confusion: a row for each true label, a column for each label given, in the order above");
        foreach (IReadOnlyList<int> row in report.Confusion)
            output.WriteLine(string.Join(' ', row.Select(n => n.ToString(CultureInfo.InvariantCulture).PadLeft(6))));
    }

    private static void Line(TextWriter output, string name, string value) => output.WriteLine($"{name + ":",-40} {value}");

    private static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
