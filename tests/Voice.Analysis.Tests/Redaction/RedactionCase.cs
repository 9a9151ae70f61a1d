namespace Voice.Analysis.Tests.Redaction;

/// <summary>A made-up comment and the pieces of it that must not survive redaction.</summary>
public sealed record RedactionCase(string Text, IReadOnlyList<(string Kind, string Value)> Secrets);
