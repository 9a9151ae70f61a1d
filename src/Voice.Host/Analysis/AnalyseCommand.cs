using System.CommandLine;
using Voice.Analysis;
using Voice.Analysis.Concerns;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;

namespace Voice.Host.Analysis;

/// <summary><c>analyse FILE.csv --text COLUMN --out FILE.csv</c>: any spreadsheet of comments, with what the program makes of them.</summary>
public static class AnalyseCommand
{
    private const int BatchSize = 2048;

    public static Command Build()
    {
        var file = new Argument<string>("FILE.csv") { Description = "A spreadsheet of comments saved as CSV." };
        var text = new Option<string>("--text") { Description = "The column with the comments.", Required = true };
        var question = new Option<string?>("--question") { Description = "The column with the question each comment answers." };
        var rating = new Option<string?>("--rating") { Description = "The column with the respondent's rating, 1 (best) to 5 (worst)." };
        var output = new Option<string>("--out") { Description = "Where to write; a summary page is written beside it.", Required = true };
        var model = new Option<string?>("--model") { Description = "A model file; the shipped one unless given." };
        var command = new Command("analyse", "Add sentiment, themes, possible concerns and a redacted text to every comment of a spreadsheet.") { file, text, question, rating, output, model };
        command.SetAction(parsed => AnalysisCommands.Guard(() =>
            Run(parsed.GetValue(file)!, parsed.GetValue(text)!, parsed.GetValue(question), parsed.GetValue(rating), parsed.GetValue(output)!, parsed.GetValue(model))));
        return command;
    }

    private static void Run(string file, string text, string? question, string? rating, string output, string? model)
    {
        string page = Path.ChangeExtension(output, ".html");
        if (page == output)
            throw new VerbException($"{output}: the summary page would take the place of the result; give it another ending, such as .csv.");
        ResultFile.Check(output, [file, .. model is null ? [] : new[] { model }]);
        ResultFile.Check(page, [file, .. model is null ? [] : new[] { model }]);
        using CommentTable table = CommentTable.Open(file);
        CommentColumns columns = CommentColumns.Of(table, text, question, rating);
        CommentAnalyser analyser = model is null ? CommentAnalyser.Shipped : With(ModelFiles.Load(model));
        var summary = new AnalysisSummary(Path.GetFileName(file), analyser.ModelVersion);
        ResultFile.Write(output, unfinished =>
        {
            using var writer = new AnalysisWriter(unfinished, table);
            Terminal.WithProgress($"Reading {Path.GetFileName(file)}", report => Analyse(table, columns, analyser, writer, summary, report));
        });
        ResultFile.Write(page, unfinished => File.WriteAllText(unfinished, summary.ToHtml()));
        if (summary.OtherRatings > 0)
            Console.WriteLine($"{summary.OtherRatings} of the ratings are no whole number from 1 (best) to 5 (worst) and were not used.");
        Console.WriteLine(summary.Comments == 0 ? $"{file} has no row below its header." : $"{summary.Comments} comments analysed: {output} and {page}");
    }

    // A model without a second stage for concerns leaves them to the shipped one.
    private static CommentAnalyser With(AnalysisModel model)
        => new(model, Taxonomy.Shipped, model.Classifiers.ContainsKey(AnalysisModel.Concerns) ? ConcernDetector.With(model) : ConcernDetector.Default);

    // Rows are analysed side by side and written in their order; only one batch is in memory.
    private static void Analyse(CommentTable table, CommentColumns columns, CommentAnalyser analyser, AnalysisWriter writer, AnalysisSummary summary, Action<double> report)
    {
        var rows = new List<string[]>(BatchSize);
        var results = new CommentAnalysis[BatchSize];
        bool more = true;
        while (more)
        {
            rows.Clear();
            while (rows.Count < BatchSize && (more = table.Next() is { } row && Keep(rows, row)))
            {
            }

            Parallel.For(0, rows.Count, i => results[i] = analyser.Analyse(new CommentInput
            {
                Text = columns.SaidIn(rows[i]),
                Question = columns.QuestionOf(rows[i]),
                Rating = columns.RatingOf(rows[i])
            }));
            for (int i = 0; i < rows.Count; i++)
            {
                writer.Write(rows[i], results[i]);
                summary.Add(columns.SaidIn(rows[i]), columns.HasOtherRating(rows[i]), results[i]);
            }

            report(table.Progress);
        }
    }

    private static bool Keep(List<string[]> rows, string[] row)
    {
        rows.Add(row);
        return true;
    }
}
