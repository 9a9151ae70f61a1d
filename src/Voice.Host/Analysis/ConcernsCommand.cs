using System.CommandLine;
using Voice.Analysis.Concerns;

namespace Voice.Host.Analysis;

/// <summary><c>analysis concerns CASES.tsv</c>: what the concern detector finds of given cases, and on how many ordinary comments it alarms.</summary>
public static class ConcernsCommand
{
    public static Command Build()
    {
        var cases = new Argument<string>("CASES.tsv") { Description = "Cases: category, disguise, yes or no, text." };
        var comments = new Option<string[]>("--comments") { Description = "Files of ordinary comments (column text), to count alarms." };
        var model = new Option<string?>("--model") { Description = "A model file; the shipped one unless given." };
        var patterns = new Option<bool>("--patterns-only") { Description = "Without the trained second stage." };
        var misses = new Option<bool>("--misses") { Description = "Print the cases that went wrong." };
        var command = new Command("concerns", "Measure the concern detector.") { cases, comments, model, patterns, misses };
        command.SetAction(parsed => AnalysisCommands.Guard(() =>
        {
            ConcernDetector detector = parsed.GetValue(patterns) ? ConcernDetector.PatternsOnly : parsed.GetValue(model) is { } path ? ConcernDetector.With(ModelFiles.Load(path)) : ConcernDetector.Default;
            Measure(detector, parsed.GetValue(cases)!, parsed.GetValue(misses));
            foreach (string file in parsed.GetValue(comments) ?? [])
                Count(detector, file);
        }));
        return command;
    }

    private static void Measure(ConcernDetector detector, string file, bool printMisses)
    {
        if (!File.Exists(Path.GetFullPath(file)))
            throw new VerbException($"{file}: there is no such file.");
        using var reader = new StreamReader(File.OpenRead(Path.GetFullPath(file)));
        ConcernCase[] cases = [.. ConcernCase.Read(file, reader)];
        var results = cases.Select(c => (Case: c, Passes: c.Passes(detector))).ToList();
        Print("disclosures found", results.Where(r => r.Case.Expected));
        foreach (var group in results.Where(r => r.Case.Expected).GroupBy(r => r.Case.Category).Concat(results.Where(r => r.Case.Expected).GroupBy(r => r.Case.Disguise)))
            Print("  " + group.Key, group);
        Print("benign kept quiet", results.Where(r => !r.Case.Expected));
        foreach (var (wrong, _) in results.Where(r => printMisses && !r.Passes))
            Console.WriteLine($"{wrong.Category}\t{wrong.Disguise}\t{(wrong.Expected ? "missed" : "alarmed: " + wrong.Found(detector))}\t{wrong.Text}");
    }

    private static void Print(string name, IEnumerable<(ConcernCase Case, bool Passes)> results)
    {
        int all = results.Count(), passed = results.Count(r => r.Passes);
        Console.WriteLine(FormattableString.Invariant($"{name,-28} {passed,5} of {all,5}  {(all == 0 ? 0 : (double)passed / all):0.000}"));
    }

    private static void Count(ConcernDetector detector, string file)
    {
        using CommentTable table = CommentTable.Open(file);
        int column = table.Column("text"), all = 0, alarms = 0;
        while (table.Next() is { } row)
        {
            all++;
            alarms += detector.Check(CommentTable.Cell(row, column)).Any(c => c.IsSafeguarding) ? 1 : 0;
        }

        Console.WriteLine(FormattableString.Invariant($"{Path.GetFileName(file)}: safeguarding alarms on {alarms} of {all} comments, {100.0 * alarms / Math.Max(1, all):0.00} %"));
    }
}
