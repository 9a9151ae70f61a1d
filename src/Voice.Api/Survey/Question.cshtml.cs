using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Voice.Core.Conversations;
using Voice.Core.Surveys;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>One question. Continue keeps the answer and goes on.</summary>
public sealed class QuestionPage(SurveyDesk desk) : SurveyPage(desk)
{
    public Question Question { get; private set; } = null!;

    public AnswerFault Fault { get; private set; }

    /// <summary>What the page shows as chosen: the earlier answer, never one of ours.</summary>
    public AnswerValue? Shown { get; private set; }

    /// <summary>The words in the box.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Drawn beside the question in easy read.</summary>
    public string? Symbol => Easy ? Question.Easy?.Symbol : null;

    public bool CameFromCheck => Request.Query["from"] == "check";

    public int Number => Visit.Asked.TakeWhile(q => q.Id != Question.Id).Count() + 1;

    public string Progress => PageWords.Fill(Words.Progress, Number, Visit.Asked.Count());

    public string Before
    {
        get
        {
            if (CameFromCheck && Visit.Next is null)
                return Address("/check");
            return Visit.Asked.TakeWhile(q => q.Id != Question.Id).LastOrDefault() is { } before ? Address($"/q/{before.Id}") : Address("");
        }
    }

    /// <summary>Empty while there is nothing wrong.</summary>
    public string ErrorText => Fault switch
    {
        AnswerFault.None => "",
        AnswerFault.TooLong => PageWords.Fill(Words.TooLong, CommentLimit.Show(Text.Length), CommentLimit.Shown),
        _ when Question.Type == QuestionType.Comment => Words.WriteOrSkip,
        _ when Question.Type == QuestionType.MultipleChoice => Words.ChooseSome,
        _ => Words.ChooseOne,
    };

    protected override string Name => $"q/{QuestionId}";

    private string QuestionId => (string)RouteData.Values["questionId"]!;

    public bool IsShown(string value) => OptionChoice.IsShown(Shown, value);

    protected override IActionResult Show()
    {
        if (Elsewhere() is { } other)
            return other;
        if (!Visit.HasReached(Question))
            return SeeOther(Onwards());
        Shown = Visit.State.Answers.GetValueOrDefault(Question.Id);
        Text = Shown?.Comment ?? "";
        return Page();
    }

    protected override async Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct)
    {
        if (Elsewhere() is { } other)
            return other;
        if (!Visit.HasReached(Question))
            return Show(Problem.NotAsked(Frame, Onwards()));
        var read = AnswerForm.Read(Question, form["answer"], form.ContainsKey("skip"));
        if (read.Value is null && read.Fault == AnswerFault.Missing && !Question.Required)
            read = Blank(form);
        if (read.Fault != AnswerFault.None)
            return await Again(read, post, ct);
        return Onward(await post.Answer(Question.Id, read.Value!, Language, Easy, ct), After);
    }

    /// <summary>Nothing chosen where nothing must be. A page from before the answer was given says nothing about it.</summary>
    private AnswerForm Blank(IFormCollection form) =>
        Visit.State.Answers.TryGetValue(Question.Id, out var known) && !form.ContainsKey("seen") ? new(known) : new(AnswerValue.Skipped);

    private async Task<IActionResult> Again(AnswerForm read, WebPost post, CancellationToken ct)
    {
        if (read.Text is { } text)
            await post.Hear(Question.Id, text, ct);
        Fault = read.Fault;
        Text = read.Text ?? "";
        Shown = read.Fault == AnswerFault.TooLong ? null : Visit.State.Answers.GetValueOrDefault(Question.Id);
        Frame = Frame with { HasError = true };
        ViewData["Frame"] = Frame;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <returns>Null when this question's page is the right place.</returns>
    private IActionResult? Elsewhere()
    {
        if (Ended() is { } over)
            return over;
        if (!Visit.IsStarted)
            return SeeOther(Address(""));
        if (Visit.Survey.Find(QuestionId) is not { } question || !SurveyPath.IsAsked(question, Visit.State.Answers))
            return Show(Problem.NotAsked(Frame, Onwards()));
        Question = question;
        return null;
    }

    private string Onwards() => Visit.Next is { } next ? Address($"/q/{next.Id}") : Address("/check");

    private string After()
    {
        if (CameFromCheck)
            return Visit.Next is { } opened ? Address($"/q/{opened.Id}", "check") : Address("/check");
        var following = Visit.Asked.SkipWhile(q => q.Id != Question.Id).Skip(1).FirstOrDefault();
        return following is null || !Visit.HasReached(following) ? Onwards() : Address($"/q/{following.Id}");
    }
}
