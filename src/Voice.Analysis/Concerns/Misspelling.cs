using Voice.Analysis.Statistics;

namespace Voice.Analysis.Concerns;

/// <summary>Misspells as children do on a phone: sounds written down, letters dropped, doubled or swapped, txt words.</summary>
internal static class Misspelling
{
    private const int OneIn = 3;

    private static readonly (string From, string To)[] Sounds =
        [("th", "f"), ("th", "d"), ("ck", "k"), ("ing", "in"), ("ght", "t"), ("tion", "shun"), ("ph", "f"), ("ough", "uf"), ("er", "a"), ("ea", "ee"), ("ie", "ei"), ("kn", "n"), ("wh", "w"), ("ss", "s"), ("ll", "l"), ("tt", "t"), ("ou", "u"), ("y", "ie"), ("c", "k"), ("igh", "i"), ("ai", "ay"), ("pp", "p")];

    private static readonly Dictionary<string, string> Txt = new(StringComparer.Ordinal)
    {
        ["you"] = "u",
        ["to"] = "2",
        ["too"] = "2",
        ["for"] = "4",
        ["are"] = "r",
        ["before"] = "b4",
        ["someone"] = "sum1",
        ["because"] = "cos",
        ["with"] = "wiv",
        ["what"] = "wot",
        ["please"] = "plz",
        ["tomorrow"] = "2moro",
        ["have"] = "av",
        ["they"] = "dey",
        ["the"] = "da",
        ["that"] = "dat",
        ["my"] = "mi",
        ["is"] = "iz",
        ["want"] = "wnt",
        ["said"] = "sed",
        ["know"] = "no",
        ["night"] = "nite",
        ["dont"] = "dnt",
        ["cant"] = "cnt",
        ["something"] = "sumthin",
        ["people"] = "ppl",
        ["was"] = "woz",
        ["when"] = "wen",
        ["again"] = "agen"
    };

    public static string Of(string text, SeededRandom random)
        => string.Join(' ', text.Split(' ').Select(word => word.Contains('|', StringComparison.Ordinal) || random.Next(OneIn) > 0 ? word : Word(word, random)));

    private static string Word(string word, SeededRandom random)
    {
        if (Txt.TryGetValue(word, out string? txt))
            return txt;
        if (word.Length < 4)
            return word;
        int at = 1 + random.Next(word.Length - 2);
        (string from, string to) = Sounds[random.Next(Sounds.Length)];
        if (word.Contains(from, StringComparison.Ordinal))
            return word.Replace(from, to, StringComparison.Ordinal);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2))
        };
    }
}
