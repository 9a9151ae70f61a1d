using Voice.Analysis.Concerns;

namespace Voice.Host.Analysis;

/// <summary>A case of a measurement: what a text must raise, or that it must not alarm. || parts a text sent in two.</summary>
internal sealed record ConcernCase(string Category, string Disguise, bool Expected, string Text)
{
    public static IEnumerable<ConcernCase> Read(string file, TextReader reader)
    {
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 4)
                throw new VerbException($"{file}: row {number} has not the four cells category, disguise, yes or no, text.");
            yield return new ConcernCase(cells[0], cells[1], cells[2] == "yes", cells[3]);
        }
    }

    public bool Passes(ConcernDetector detector)
    {
        List<Concern> found = All(detector);
        return Expected ? found.Exists(c => c.CategoryId == Category) : !found.Exists(c => c.IsSafeguarding || c.CategoryId == Category);
    }

    /// <summary>Anything was raised, of whatever category: a person looks at once.</summary>
    public bool Raises(ConcernDetector detector) => All(detector).Count > 0;

    public string Found(ConcernDetector detector) => string.Join("; ", All(detector).Select(c => $"{c.CategoryId} ({c.Words})"));

    private List<Concern> All(ConcernDetector detector)
    {
        string[] parts = Text.Split("||");
        return parts.Length == 1 ? [.. detector.Check(Text)] : [.. detector.Check(parts[0]), .. detector.Check(parts[0], parts[1])];
    }
}
