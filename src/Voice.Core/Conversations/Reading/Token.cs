namespace Voice.Core.Conversations.Reading;

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>An emoji, or a face made of signs such as <c>:)</c>.</summary>
    Picture,

    /// <summary>A single punctuation sign.</summary>
    Mark,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">Normalised, squeezed ("yesss" is "yes") and in full ("u" is "you").</param>
/// <param name="Start">Place in the normalised text.</param>
/// <param name="End">First place after it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    public bool Is(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    public bool Touches(Token next) => End == next.Start;
}
