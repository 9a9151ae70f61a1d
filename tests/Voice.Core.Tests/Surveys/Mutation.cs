namespace Voice.Core.Tests.Surveys;

/// <summary>Breaks a text a little, as a slip of the hand or a bad merge does.</summary>
internal static class Mutation
{
    private const string Signs = ":-#{}[]&*!|>'\"%@`,?~ \t\n0aŵ😀\0";

    public static string Of(string text, Random random) => random.Next(6) switch
    {
        0 => Lines(text, lines => lines.RemoveAt(random.Next(lines.Count))),
        1 => Lines(text, lines =>
        {
            var (a, b) = (random.Next(lines.Count), random.Next(lines.Count));
            (lines[a], lines[b]) = (lines[b], lines[a]);
        }),
        2 => Lines(text, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])),
        3 => text.Insert(random.Next(text.Length + 1), Signs[random.Next(Signs.Length)].ToString()),
        4 => text[..random.Next(text.Length + 1)],
        _ => Cut(text, random),
    };

    private static string Cut(string text, Random random)
    {
        var from = random.Next(text.Length + 1);
        return text.Remove(from, Math.Min(random.Next(1, 20), text.Length - from));
    }

    private static string Lines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    }
}
