namespace Voice.Analysis.Redaction;

/// <summary>A part of a comment that was masked.</summary>
/// <param name="Kind">What it hides.</param>
/// <param name="Start">Where it began in the text as written, in UTF-16 units.</param>
/// <param name="Length">How long it was there.</param>
/// <param name="MaskedStart">Where its replacement begins in the redacted text.</param>
/// <param name="Replacement">What stands there instead, such as <c>[name]</c>.</param>
/// <param name="Reason">Why, in words for the person who approves the quote.</param>
public sealed record Mask(MaskKind Kind, int Start, int Length, int MaskedStart, string Replacement, string Reason);
