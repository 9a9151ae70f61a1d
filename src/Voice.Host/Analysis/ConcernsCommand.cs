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
            IdleOptions.Refuse(parsed, patterns, "the patterns are part of the program", model);
            ConcernDetector detector = parsed.GetValue(patterns) ? ConcernDetector.PatternsOnly : parsed.GetValue(model) is { } path ? ConcernDetector.With(ModelFiles.Load(path)) : ConcernDetector.Default;
            IReadOnlyList<string> missed = Measure(detector, parsed.GetValue(cases)!, parsed.GetValue(misses));
            List<double> quiet = [.. (parsed.GetValue(comments) ?? []).SelectMany(file => Count(detector, file))];
            PrintPlaces(detector, missed, quiet);
        }));
        return command;
    }

    private static IReadOnlyList<string> Measure(ConcernDetector detector, string file, bool printMisses)
    {
        using var reader = new StreamReader(SourceFile.Open(file));
        ConcernCase[] cases = [.. ConcernCase.Read(file, reader)];
        if (cases.Length == 0)
            throw new VerbException($"{file}: there is no case in it.");
        var results = cases.Select(c => (Case: c, Passes: c.Passes(detector))).ToList();
        Print("disclosures raised as anything", cases.Where(c => c.Expected).Select(c => (c, c.Raises(detector))));
        Print("disclosures found as what they are", results.Where(r => r.Case.Expected));
        foreach (var group in results.Where(r => r.Case.Expected).GroupBy(r => r.Case.Category).Concat(results.Where(r => r.Case.Expected).GroupBy(r => r.Case.Disguise)))
            Print("  " + group.Key, group);
        Print("benign kept quiet", results.Where(r => !r.Case.Expected));
        foreach (var (wrong, _) in results.Where(r => printMisses && !r.Passes))
            Console.WriteLine($"{wrong.Category}\t{wrong.Disguise}\t{(wrong.Expected ? "missed" : "alarmed: " + wrong.Found(detector))}\t{wrong.Text}");
        return [.. results.Where(r => r.Case.Expected && !r.Passes).Select(r => r.Case.Text)];
    }

    private static void Print(string name, IEnumerable<(ConcernCase Case, bool Passes)> results)
    {
        int all = results.Count(), passed = results.Count(r => r.Passes);
        Console.WriteLine(FormattableString.Invariant($"{name,-34} {passed,5} of {all,5}  {(all == 0 ? 0 : (double)passed / all):0.000}"));
    }

    // What no alarm was raised for is read in order of likelihood: how far down would the missed ones lie among ordinary comments?
    private static void PrintPlaces(ConcernDetector detector, IReadOnlyList<string> missed, List<double> quiet)
    {
        if (missed.Count == 0 || quiet.Count == 0)
            return;
        double[] places = [.. missed.Select(text => detector.Likelihood(text)).Select(likelihood => (double)quiet.Count(other => other > likelihood) / quiet.Count).Order()];
        Console.WriteLine(FormattableString.Invariant(
            $"missed disclosures in the reading order of comments without an alarm: half in the first {100 * places[places.Length / 2]:0} %, {places.Count(p => p < 0.1)} of {places.Length} in the first 10 %"));
    }

    /// <summary>Prints how many alarm; gives the likelihoods of the others.</summary>
    private static List<double> Count(ConcernDetector detector, string file)
    {
        var quiet = new List<double>();
        using CommentTable table = CommentTable.Open(file);
        int column = table.Column("text"), all = 0, alarms = 0;
        while (table.Next() is { } row)
        {
            all++;
            string text = CommentTable.Cell(row, column);
            if (detector.Check(text).Any(c => c.IsSafeguarding))
                alarms++;
            else
                quiet.Add(detector.Likelihood(text));
        }

        Console.WriteLine(FormattableString.Invariant($"{Path.GetFileName(file)}: safeguarding alarms on {alarms} of {all} comments, {100.0 * alarms / Math.Max(1, all):0.00} %"));
        return quiet;
    }
}
