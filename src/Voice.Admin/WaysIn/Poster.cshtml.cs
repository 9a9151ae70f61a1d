using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Invitations;
using Voice.Core.WaysIn;
using Voice.Web.Survey;

namespace Voice.Admin.WaysIn;

/// <summary>A poster to print: what it is about, a code to scan, an address short enough to type.</summary>
public sealed class PosterModel(OpenLinks links, AskOptions options) : StaffPage
{
    public OpenLinkView View { get; private set; } = null!;

    public Uri Address => links.AddressOf(View.Link);

    /// <summary>As people type it: without what a browser adds by itself.</summary>
    public string ShortAddress => Address.Authority + Address.AbsolutePath;

    public int Minutes => PageWords.MinutesFor(View.Survey!.Questions.Count);

    /// <summary>English and Welsh where both may be shown; other languages can be chosen on the page itself.</summary>
    public IReadOnlyList<string> Languages =>
        [.. View.Survey!.Languages.Where(l => options.UncheckedToo || l.Status == Core.Surveys.TranslationStatus.Checked).Select(l => l.Code).Where(c => c is "en" or "cy").DefaultIfEmpty("en")];

    public string Title(string language) => View.Survey!.Wording.Title.In(language);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await links.Find(id, ct) is not { Link: { Way: AnswerWay.Poster, ClosedAt: null }, Survey: not null } found)
            return NotFound();
        View = found;
        return Page();
    }
}
