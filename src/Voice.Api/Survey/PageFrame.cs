using Voice.Core.Conversations;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>What stands around every page: language, title, the way out and where to find help.</summary>
public sealed record PageFrame
{
    public required PageWords Words { get; init; }

    /// <summary>BCP 47; of the survey, also where our own words fall back to English.</summary>
    public required string Language { get; init; }

    /// <summary>Of the tab: it stays in the history, so it gives nothing away.</summary>
    public required string Title { get; init; }

    public string Direction => PageWords.Direction(Language);

    /// <summary>The warmer skin for children.</summary>
    public bool Warm { get; init; }

    public bool QuickExit { get; init; }

    public bool HasError { get; init; }

    public required IReadOnlyList<HelpEntry> HelpLines { get; init; }

    public IReadOnlyList<LanguageLink> Languages { get; init; } = [];

    public string TabTitle => HasError ? $"{Words.Error}: {Title}" : Title;

    /// <summary>Around pages that belong to no survey we could name to a stranger.</summary>
    public static PageFrame General(string language)
    {
        var words = PageWords.In(language);
        return new PageFrame { Words = words, Language = words.Code, Title = words.UnknownTitle, HelpLines = HelpEntry.General };
    }

    public static PageFrame For(WebVisit visit, string language, IReadOnlyList<LanguageLink> languages) => new()
    {
        Words = PageWords.In(language),
        Language = language,
        Title = visit.Say(visit.Survey.Wording.Title, language),
        Warm = visit.Survey.IsForChildren,
        QuickExit = visit.Survey.QuickExit,
        HelpLines = [.. visit.Survey.HelpLines.Select(l => new HelpEntry(WebVisit.NameOf(l), l.Number, visit.Say(l.About, language)))],
        Languages = languages,
    };
}

/// <param name="Code">BCP 47.</param>
/// <param name="Name">The language in its own words.</param>
/// <param name="Address">This page in that language.</param>
public sealed record LanguageLink(string Code, string Name, string Address);

/// <param name="Name">As people know it; empty where the name would give the person away.</param>
/// <param name="Number">As it is dialled.</param>
/// <param name="About">One short line; may be empty.</param>
public sealed record HelpEntry(string Name, string Number, string About)
{
    /// <summary>Where no survey names its own.</summary>
    public static readonly IReadOnlyList<HelpEntry> General = [new("Childline", "0800 1111", ""), new("Samaritans", "116 123", "")];

    public string Dial => "tel:" + Number.Replace(" ", "", StringComparison.Ordinal);
}
