using Microsoft.AspNetCore.Mvc;
using Voice.Core.Conversations;
using Voice.Core.Invitations;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;
using Voice.Web.Survey;

namespace Voice.Admin.WaysIn;

/// <summary>One form that came back: all its questions on one page, read by the same rules as on the web.</summary>
public sealed class TypeInModel(PaperForms forms, AskOptions options) : PaperPage(forms, options)
{
    /// <summary>No option can have these ids.</summary>
    private const string Blank = "", Illegible = "!";

    public string Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";

    // Nothing is chosen beforehand: a form that was hardly looked at must not look like one that was left blank.
    public bool IsTyped(string field, string value) => Request.HasFormContentType && Request.Form[field].Contains(value);

    public IEnumerable<(string Value, string Text, int Number)> Choices(Question question)
    {
        IEnumerable<(string, string)> offered = OptionChoice.Of(question, Words, Say).Select(o => (o.Value, o.End.Length > 0 ? $"{o.Text} ({o.End})" : o.Text));
        IEnumerable<(string, string)> ofPaper = question.Type == QuestionType.MultipleChoice ? [(Illegible, "Cannot be read")] : [(Blank, "Left blank"), (Illegible, "Cannot be read")];
        return offered.Concat(ofPaper).Select((o, i) => (o.Item1, o.Item2, i));
    }

    public async Task<IActionResult> OnGet(string code, string? lang, CancellationToken ct) => await Elsewhere(code, lang, ct) ?? Page();

    public async Task<IActionResult> OnPost(string code, string? lang, bool no, CancellationToken ct)
    {
        if (await Elsewhere(code, lang, ct) is { } elsewhere)
            return elsewhere;
        if (no && await Forms.RecordNo(Form, ct))
            return Saved();
        var said = Form.Survey.Questions.Select(q => (q.Id, Read(q))).ToList();
        foreach (var (id, answer) in said.Where(s => s.Item2.Value is null))
            ModelState.AddModelError($"q-{id}", $"Question {Form.Survey.Questions.TakeWhile(q => q.Id != id).Count() + 1}: {Problem(answer)}");
        if (!ModelState.IsValid)
            return Page();
        if (await Forms.Record(Form, Language, said, RecorderIn(Conventions.Folder.Roles), ct))
            return Saved();
        ModelState.AddModelError("", "This form was typed in before, or too many were typed in today.");
        return Page();
    }

    private AnswerForm Read(Question question)
    {
        var posted = Request.Form[$"q-{question.Id}"];
        if (posted.Contains(Illegible))
            return new(AnswerValue.NotUnderstood);
        var isBlank = question.Type is QuestionType.Comment or QuestionType.MultipleChoice ? posted.All(string.IsNullOrWhiteSpace) : posted is [Blank];
        return isBlank ? new(AnswerValue.Skipped) : AnswerForm.Read(question, posted, skip: false);
    }

    private static string Problem(AnswerForm answer) => answer.Fault switch
    {
        AnswerFault.TooLong => $"up to {CommentLimit.Shown} letters can be kept. All you typed is still here.",
        AnswerFault.NotOffered => "choose one answer, or “Cannot be read” where several are ticked.",
        _ => "choose what is ticked, “Left blank” or “Cannot be read”.",
    };

    private RedirectResult Saved()
    {
        Note("The form is saved. You can type in the next one.");
        return Redirect("/ways/paper");
    }

    private async Task<IActionResult?> Elsewhere(string code, string? lang, CancellationToken ct) =>
        await Open(code, lang, ct) ?? (Form.IsRecorded ? Redirect("/ways/paper") : null);
}
