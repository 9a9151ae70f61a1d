namespace Voice.Analysis.Text;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A run of letters and digits with at least one letter; apostrophes inside are dropped.</summary>
    Word,

    /// <summary>A run of digits only.</summary>
    Number,

    /// <summary>An emoji or a typed face such as <c>:)</c>.</summary>
    Emoji,

    /// <summary>One mark of punctuation or any other sign; runs of the same sign are one token.</summary>
    Sign
}
