using System.Reflection;
using Voice.Analysis.Concerns;

namespace Voice.Analysis.Tests.Concerns;

/// <summary>A functional case: what a text must raise, or must not.</summary>
public sealed record ConcernCase(string Category, string Kind, bool Expected, string Text)
{
    public static IReadOnlyList<ConcernCase> All { get; } = Read("concern-cases.tsv");

    public IReadOnlyList<Concern> Check(ConcernDetector detector)
    {
        string[] parts = Text.Split("||");
        return parts.Length == 1 ? detector.Check(Text) : [.. detector.Check(parts[0]), .. detector.Check(parts[0], parts[1])];
    }

    /// <summary>A positive case must raise its category; a benign one neither its category nor any alarm.</summary>
    public bool Passes() => Passes(ConcernDetector.Default);

    public bool Passes(ConcernDetector detector)
    {
        IReadOnlyList<Concern> found = Check(detector);
        return Expected ? found.Any(c => c.CategoryId == Category) : !found.Any(c => c.IsSafeguarding || c.CategoryId == Category);
    }

    public static IReadOnlyList<ConcernCase> Read(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        var cases = new List<ConcernCase>();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (!line.StartsWith('#'))
                cases.Add(new ConcernCase(cells[0], cells[1], cells[2] == "yes", cells[3]));
        }

        return cases;
    }
}
