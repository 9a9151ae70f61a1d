using Microsoft.AspNetCore.Mvc;
using Voice.Core.Invitations;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;

namespace Voice.Admin.WaysIn;

/// <summary>A form to print, in one language.</summary>
public sealed class FormModel(PaperForms forms, AskOptions options) : PaperPage(forms, options)
{
    public string ChangesNothing => Say(Easy ? Form.Survey.Easy!.ChangesNothing : Form.Survey.Wording.ChangesNothing);

    public IEnumerable<string> WhoSees => Say(Easy ? Form.Survey.Easy!.WhoSees : Form.Survey.Wording.WhoSees)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>How its answers stand on paper: short ones side by side.</summary>
    public static string Look(Question question) => question.Type switch
    {
        QuestionType.Scale => "sheet__scale",
        QuestionType.Faces => "sheet__options sheet__faces",
        _ => "sheet__options",
    };

    /// <summary>This form in another language or reading.</summary>
    public string Here(string language, bool easy) => $"/ways/form/{Form.Code}?lang={language}&easy={(easy ? 1 : 0)}";

    public async Task<IActionResult> OnGet(string code, string? lang, CancellationToken ct) => await Open(code, lang, ct) ?? Page();
}
