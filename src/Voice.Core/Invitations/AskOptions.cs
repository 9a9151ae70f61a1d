namespace Voice.Core.Invitations;

/// <summary>Settings of who is asked and when; <c>Voice:Asking</c>.</summary>
public sealed record AskOptions
{
    /// <summary>Days after the trigger from which it is too late to ask.</summary>
    public int TooLongAgoDays { get; init; } = 180;

    /// <summary>Days within which nobody is asked twice.</summary>
    public int TooRecentlyDays { get; init; } = 90;

    /// <summary>How the service calls itself to respondents where a service has no wording of its own; neutral.</summary>
    public string Team { get; init; } = "Your Say";

    /// <summary>A Welsh authority: whose language is not known is written to in Welsh and English.</summary>
    public bool Welsh { get; init; }

    /// <summary>What respondents see before <c>/s/…</c>.</summary>
    public Uri PublicAddress { get; init; } = new("http://localhost:5080");

    /// <summary>Survey versions and languages without sign-off may be sent: the demo only.</summary>
    public bool UncheckedToo { get; init; }

    public Uri LinkFor(string token) => new(PublicAddress, $"/s/{token}");
}
