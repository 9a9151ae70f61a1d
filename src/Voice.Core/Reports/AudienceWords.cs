using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Audiences as programs and as sentences name them, and which a summary speaks of.</summary>
internal static class AudienceWords
{
    private static readonly Audience[] Always = [Audience.Child, Audience.Parent, Audience.Victim];

    // Most services have no panels in a period: nothing is missing then.
    public static Audience[] Of(params IEnumerable<PeriodCounts> counts) => counts.Any(c => c.Asked.ContainsKey(Audience.Volunteer)) ? [.. Always, Audience.Volunteer] : Always;

    public static string Name(Audience audience) => audience.ToString().ToLowerInvariant();

    public static string Plural(Audience audience) => audience switch
    {
        Audience.Child => "children",
        Audience.Parent => "parents or carers",
        Audience.Volunteer => "panel volunteers",
        _ => "victims",
    };

    public static string Capital(string words) => words[..1].ToUpperInvariant() + words[1..];
}
