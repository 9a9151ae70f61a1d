using Voice.Analysis.Engine;
using Voice.Analysis.Text;

namespace Voice.Analysis.Themes;

/// <summary>Words and comments written for this project from nothing but the names of another scheme's themes, so that a theme with few comments is not learnt from those alone.</summary>
public static class WrittenThemes
{
    private const double SeedWeight = 1;
    private const double ExampleWeight = 3;

    /// <summary>All of them, as background for training; those naming a theme that a file does not use are left out there.</summary>
    public static IReadOnlyList<LabelledComment> All { get; } = [.. ResourceText.Rows("patient-themes.tsv").SelectMany(Read)];

    private static IEnumerable<LabelledComment> Read(string[] cells)
    {
        string[] themes = cells[1].Split(';');
        return cells[0] == "seed"
            ? cells[2].Split(',', StringSplitOptions.TrimEntries).Select(words => new LabelledComment { Text = words, Labels = themes, Weight = SeedWeight })
            : [new LabelledComment { Text = cells[2], Labels = themes, Weight = ExampleWeight }];
    }
}
