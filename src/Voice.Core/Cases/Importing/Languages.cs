namespace Voice.Core.Cases.Importing;

/// <summary>Names of languages as case systems write them, to BCP 47 codes.</summary>
public static class Languages
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["English"] = "en",
        ["Welsh"] = "cy",
        ["Cymraeg"] = "cy",
        ["Polish"] = "pl",
        ["Urdu"] = "ur",
        ["Punjabi"] = "pa",
        ["Panjabi"] = "pa",
        ["Bengali"] = "bn",
        ["Sylheti"] = "syl",
        ["Gujarati"] = "gu",
        ["Arabic"] = "ar",
        ["Somali"] = "so",
        ["Romanian"] = "ro",
        ["Lithuanian"] = "lt",
        ["Latvian"] = "lv",
        ["Portuguese"] = "pt",
        ["Spanish"] = "es",
        ["French"] = "fr",
        ["Italian"] = "it",
        ["German"] = "de",
        ["Turkish"] = "tr",
        ["Kurdish"] = "ku",
        ["Farsi"] = "fa",
        ["Persian"] = "fa",
        ["Dari"] = "prs",
        ["Pashto"] = "ps",
        ["Tigrinya"] = "ti",
        ["Amharic"] = "am",
        ["Albanian"] = "sq",
        ["Vietnamese"] = "vi",
        ["Chinese"] = "zh",
        ["Mandarin"] = "zh",
        ["Cantonese"] = "yue",
        ["Hindi"] = "hi",
        ["Tamil"] = "ta",
        ["Ukrainian"] = "uk",
        ["Russian"] = "ru",
        ["Bulgarian"] = "bg",
        ["Czech"] = "cs",
        ["Slovak"] = "sk",
        ["Hungarian"] = "hu",
        ["Romani"] = "rom",
        ["BSL"] = "bfi",
        ["British Sign Language"] = "bfi",
        ["Yoruba"] = "yo",
        ["Igbo"] = "ig",
        ["Swahili"] = "sw",
    };

    private static readonly HashSet<string> Known = new(Codes.Values, StringComparer.OrdinalIgnoreCase);

    public static string? Code(string name)
    {
        var text = name.Trim();
        if (Codes.TryGetValue(text, out var code))
            return code;
        return Known.Contains(text) ? text.ToLowerInvariant() : null;
    }
}
