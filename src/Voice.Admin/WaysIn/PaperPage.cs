using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Invitations;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;
using Voice.Web.Survey;

namespace Voice.Admin.WaysIn;

/// <summary>A page about one printed form.</summary>
[ResponseCache(NoStore = true)]
public abstract class PaperPage(PaperForms forms, AskOptions options) : StaffPage
{
    public PaperForm Form { get; private set; } = null!;

    public string Language { get; private set; } = "en";

    public PageWords Words => PageWords.In(Language);

    public IReadOnlyList<string> Languages =>
        [.. Form.Survey.Languages.Where(l => options.UncheckedToo || l.Status == TranslationStatus.Checked || l.Code == Form.Language).Select(l => l.Code)];

    /// <summary>In short words, with drawings.</summary>
    public bool Easy => Form.Survey.Easy is not null && (Request.Query["easy"].ToString() switch { "1" => true, "0" => false, _ => Form.EasyRead });

    public string Ask(Question question) => Say(Easy && question.Easy is { } easy ? easy.Text : question.Text);

    protected PaperForms Forms => forms;

    public string Say(LocalText text) => text.In(Language).Replace("{team}", Form.Team, StringComparison.Ordinal);

    /// <returns>Null when there is such a form.</returns>
    protected async Task<IActionResult?> Open(string code, string? language, CancellationToken ct)
    {
        if (await forms.Find(code, ct) is not { } form)
            return NotFound();
        Form = form;
        Language = language is not null && Languages.Contains(language) ? language : form.Language;
        return null;
    }
}
