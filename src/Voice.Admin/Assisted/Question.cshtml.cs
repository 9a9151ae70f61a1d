using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Voice.Core.Conversations;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;
using Voice.Web.Survey;

namespace Voice.Admin.Assisted;

/// <summary>One question, read out and recorded; read by the same rules as on the web.</summary>
public sealed class QuestionModel(AssistedSurveys assisted) : SittingPage(assisted)
{
    private AnswerValue? _shown;

    public Question Question { get; private set; } = null!;

    /// <summary>The words in the box.</summary>
    public string Text { get; private set; } = "";

    public string Progress => $"Question {Visit.Survey.NumberOf(Question)} of {Visit.Survey.Questions.Count}";

    public string Before => Visit.Asked.TakeWhile(q => q.Id != Question.Id).LastOrDefault() is { } before ? Address($"/q/{before.Id}") : Address("/stop");

    public bool IsShown(string value) => OptionChoice.IsShown(_shown, value);

    public async Task<IActionResult> OnGet(Guid id, string question, CancellationToken ct)
    {
        if (await Find(id, question, ct) is { } elsewhere)
            return elsewhere;
        _shown = Standing;
        Text = _shown?.Comment ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, string question, CancellationToken ct)
    {
        if (await Find(id, question, ct) is { } elsewhere)
            return elsewhere;
        var read = AnswerForm.Read(Question, Request.Form["answer"], Request.Form.ContainsKey("skip"));
        if (read.Value is { } value && !IsOlder(value))
            return After(await Assisted.Answer(id, Helper, Question.Id, value, ct), () => Onwards);
        if (read.Text is { } text)
            await Assisted.Hear(id, Helper, Question.Id, text, ct);
        _shown = read.Value ?? (read.Fault == AnswerFault.TooLong ? null : Standing);
        Text = read.Text ?? _shown?.Comment ?? "";
        ModelState.AddModelError("answer", Problem(read));
        Response.StatusCode = 400;
        return Page();
    }

    private AnswerValue? Standing => Visit.State.Answers.GetValueOrDefault(Question.Id);

    // Posted from a page that was opened before the answer that stands now.
    private bool IsOlder(AnswerValue value) =>
        Standing is { } newer && newer != value && Request.Form["seen"] != Visit.MarkOf(Question).ToString(CultureInfo.InvariantCulture);

    private string Problem(AnswerForm read) => read.Value is not null
        ? $"“{AnswerWords.Of(Question, Standing, Words, Say)}” was recorded after you opened this page. If this is right instead, press “Continue”."
        : read.Fault == AnswerFault.TooLong
        ? $"Up to {CommentLimit.Shown} letters can be kept, and this has {CommentLimit.Show(read.Text!.Length)}. All you wrote is still here. Please make it shorter."
        : "Choose or write what they said, or press “They want to leave this out”.";

    private async Task<IActionResult?> Find(Guid id, string question, CancellationToken ct)
    {
        if (await Open(id, ct) is { } elsewhere)
            return elsewhere;
        if (!Visit.IsStarted || Visit.Survey.Find(question) is not { } found || !Visit.HasReached(found))
            return Redirect(Onwards);
        Question = found;
        return null;
    }
}
