namespace Voice.Core.Conversations.Reading;

/// <summary>Which of our two languages a short reply is in; null where it could be either, or is neither.</summary>
internal static class LanguageOfReply
{
    private static readonly PhraseSet English = Replies(EnglishWords.Table);
    private static readonly PhraseSet Both = new(["ok", "okay", "k", "stop"], loose: false);
    private static readonly PhraseSet Welsh = Replies(WelshWords.Table);

    public static string? Of(string text)
    {
        // A thumb, or "ok", is the same in both.
        if (!text.Any(char.IsLetter) || Both.Has(Gists.Of(text)))
            return null;
        var gists = Gists.Of(text);
        return (English.Has(gists), Welsh.Has(gists)) switch
        {
            (true, false) => "en",
            (false, true) => "cy",
            _ => null,
        };
    }

    private static PhraseSet Replies(WordTable table) => new(
        new[] { table.Yes, table.No, table.Partly, table.StopWords }.SelectMany(words => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Concat(new[] { table.YesAlone, table.NoAlone, table.Agree, table.Decline, table.Partly, table.StopPhrases }
                .SelectMany(lines => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))), loose: false);
}
