using Voice.Core.Contacts;

namespace Voice.Core.Cases.Importing;

/// <summary>One open case as read from a file, already checked.</summary>
public sealed record OrderRow(int Row) : CaseFacts(Row)
{
    public DateOnly? ReleaseOn { get; init; }

    /// <summary>Days on which a panel met or is to meet.</summary>
    public IReadOnlyList<DateOnly> PanelsOn { get; init; } = [];

    public bool PanelCalledOff { get; init; }

    public IReadOnlyList<PanelMember> Members { get; init; } = [];

    public string Canonical() => string.Join('\u001f',
        Reference, ReleaseOn, string.Join(';', PanelsOn), PanelCalledOff, string.Join(';', Members), CanonicalFacts());
}

/// <summary>A volunteer on the panel who can be texted.</summary>
public sealed record PanelMember(string? Name, string Mobile, Consent Consent);
