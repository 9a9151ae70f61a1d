namespace Voice.Analysis.Redaction;

/// <summary>A comment with its personal details masked. It may leave the service only after a person has read it.</summary>
/// <param name="Text">The comment with masks in it.</param>
/// <param name="Masks">What was masked, in order.</param>
public sealed record RedactedText(string Text, IReadOnlyList<Mask> Masks);
