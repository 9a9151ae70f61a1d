namespace Voice.Core.Conversations.Reading;

/// <summary>A text made ready for all readers: cut up once.</summary>
/// <param name="Raw">As it arrived.</param>
/// <param name="Language">Of the conversation; null when not known, then words of all languages count.</param>
internal sealed record Hearing(string Raw, string? Language, Tokens Tokens, Gists Gists)
{
    public static Hearing Of(string text, string? language)
    {
        var tokens = Tokens.Of(text);
        return new Hearing(text, language, tokens, Gists.Of(tokens));
    }

    public bool IsSkip => Phrases.Skip.Has(Gists) || IsNotApplicable;

    private bool IsNotApplicable =>
        Tokens.Count is 3 or 4 && Tokens[0].Text == "n" && Tokens[1].Kind == TokenKind.Mark && Tokens[2].Text == "a";
}
