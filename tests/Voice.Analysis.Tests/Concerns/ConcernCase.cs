using System.Reflection;
using Voice.Analysis.Concerns;

namespace Voice.Analysis.Tests.Concerns;

/// <summary>A functional case: what a text must raise, or must not.</summary>
public sealed record ConcernCase(string Category, string Kind, bool Expected, string Text)
{
    public static IReadOnlyList<ConcernCase> All { get; } = Load();

    public IReadOnlyList<Concern> Check()
    {
        string[] parts = Text.Split("||");
        return parts.Length == 1
            ? ConcernDetector.Default.Check(Text)
            : [.. ConcernDetector.Default.Check(parts[0]), .. ConcernDetector.Default.Check(parts[0], parts[1])];
    }

    /// <summary>A positive case must raise its category; a benign one neither its category nor any alarm.</summary>
    public bool Passes()
    {
        IReadOnlyList<Concern> found = Check();
        return Expected ? found.Any(c => c.CategoryId == Category) : !found.Any(c => c.IsSafeguarding || c.CategoryId == Category);
    }

    private static List<ConcernCase> Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("concern-cases.tsv")!;
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
