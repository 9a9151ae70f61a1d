namespace Voice.Core.Cases.Importing;

/// <summary>One closure as read from a file, already checked.</summary>
public sealed record ClosureRow(int Row) : CaseFacts(Row)
{
    public required DateOnly ClosedOn { get; init; }

    /// <summary>All of the row as one text: equal texts, equal rows.</summary>
    public string Canonical() => string.Join('\u001f', Reference, ClosedOn, CanonicalFacts());
}
