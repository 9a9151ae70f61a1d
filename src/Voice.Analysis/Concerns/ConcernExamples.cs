using Voice.Analysis.Statistics;

namespace Voice.Analysis.Concerns;

/// <summary>Reads wordings with choices and writes them out, some of them misspelt as children misspell.</summary>
/// <remarks>
/// Rows of three cells: category (<c>none</c> for benign), disguise, wording; <c>slot</c>, name, choices declares a slot.
/// A row of two cells, <c>situation</c> and its name, begins a situation: the wordings after it stay together when measuring.
/// <c>{a|b}</c> is a choice, <c>&lt;name&gt;</c> a slot. Rows of four cells are plain cases: category, disguise, yes or no, text.
/// </remarks>
public static class ConcernExamples
{
    /// <summary>Reads a file.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="firstGroup">The number of its first wording.</param>
    /// <param name="variants">Into at most how many variants a wording is written out.</param>
    /// <exception cref="FormatException">A row has neither three nor four cells, an unknown category or slot.</exception>
    public static IReadOnlyList<ConcernExample> Read(TextReader reader, int firstGroup = 0, int variants = 14)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        var examples = new List<ConcernExample>();
        int line = 0, group = firstGroup - 1;
        bool inSituation = false;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
                continue;
            string[] cells = text.Split('\t');
            if (!IsKnown(cells))
                throw new FormatException($"Line {line} of the concern examples is not category, disguise and wording.");
            inSituation |= cells[0] == "situation";
            group += cells[0] == "situation" || (!inSituation && cells[0] != "slot") ? 1 : 0;
            if (cells[0] == "slot")
                slots[cells[1]] = cells[2];
            else if (cells.Length == 4)
                examples.Add(new ConcernExample(group, cells[2] == "yes" ? cells[0] : null, cells[1], cells[3], Written: false));
            else if (cells.Length == 3)
                AddTogether([.. WriteOut(cells, slots, group, line, variants)], examples);
        }

        return examples;
    }

    private static void AddTogether(ConcernExample[] variants, List<ConcernExample> examples)
        => examples.AddRange(variants.Select(example => example with { Variants = variants.Length }));

    private static bool IsKnown(string[] cells) => cells.Length switch
    {
        2 => cells[0] == "situation",
        3 or 4 => cells[0] is "none" or "slot" || ConcernCategories.TryParse(cells[0], out _),
        _ => false
    };

    private static IEnumerable<ConcernExample> WriteOut(string[] cells, Dictionary<string, string> slots, int group, int line, int variants)
    {
        string? category = cells[0] == "none" ? null : cells[0];
        var random = new SeededRandom((ulong)line + 17);
        List<string[]> parts = WordingParts.Of(cells[2], slots);
        foreach (string[] part in parts)
            random.Shuffle(part);
        long possible = parts.Aggregate(1L, (product, part) => Math.Min(product * part.Length, variants));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; seen.Count < possible && i < 4 * variants; i++)
        {
            // In the first rounds every choice of every part comes up; after that they are mixed.
            string text = string.Concat(parts.Select(part => part[(i < variants ? i : random.Next(part.Length)) % part.Length])).Trim();
            if (!seen.Add(text))
                continue;
            yield return new ConcernExample(group, category, cells[1], text, Written: true);
            if (seen.Count % 3 == 1)
                yield return new ConcernExample(group, category, cells[1], Misspelling.Of(text, random), Written: true);
        }
    }
}
