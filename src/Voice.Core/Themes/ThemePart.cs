namespace Voice.Core.Themes;

/// <summary>A name and the words that speak of it: a theme as staff describe it.</summary>
public sealed record ThemePart(string Name, IReadOnlyList<string> Seeds)
{
    public const int LongestName = 60;
    public const int MostSeeds = 80;

    private static readonly char[] Between = [',', ';', '\n', '\r'];

    /// <summary>What was typed: a name, and words with commas or new lines between.</summary>
    public static ThemePart Of(string? name, string? seeds) => new(
        string.Join(' ', (name ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
        [.. (seeds ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(s => s.Any(char.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostSeeds)]);
}
