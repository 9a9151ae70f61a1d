using Voice.Core.Conversations;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>What stands around every page: language, title, the way out and where to find help.</summary>
public sealed record PageFrame
{
    /// <summary>Where leaving quickly leads: nothing to be ashamed of, and everybody looks at it.</summary>
    public const string Elsewhere = "https://www.bbc.co.uk/weather";

    public required PageWords Words { get; init; }

    /// <summary>BCP 47; of the survey, also where our own words fall back to English.</summary>
    public required string Language { get; init; }

    /// <summary>Of the tab: it stays in the history, so it gives nothing away.</summary>
    public required string Title { get; init; }

    public string Direction => PageWords.Direction(Language);

    /// <summary>The warmer skin for children.</summary>
    public bool Warm { get; init; }

    public bool QuickExit { get; init; }

    /// <summary>Posted to, takes back what was entered and leaves; null: nothing was entered.</summary>
    public LeavingForm? Leaving { get; init; }

    public bool HasError { get; init; }

    public required IReadOnlyList<HelpEntry> HelpLines { get; init; }

    public IReadOnlyList<LanguageLink> Languages { get; init; } = [];

    public string TabTitle => HasError ? $"{Words.Error}: {Title}" : Title;

    /// <summary>The same in a second language, where nobody knows which is this person's; null: one is enough.</summary>
    public PageFrame? Second { get; init; }

    /// <summary>Around pages that belong to no survey we could name to a stranger.</summary>
    /// <param name="languages">One, or two that are both spoken.</param>
    public static PageFrame General(IReadOnlyList<string> languages)
    {
        var words = PageWords.In(languages[0]);
        return new PageFrame
        {
            Words = words,
            Language = words.Code,
            Title = words.UnknownTitle,
            HelpLines = HelpEntry.General,
            Second = languages.Count > 1 ? General([.. languages.Skip(1)]) : null,
        };
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

/// <param name="Address">Where the form goes.</param>
/// <param name="Tag">Its signature.</param>
public sealed record LeavingForm(string Address, string Tag);

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
