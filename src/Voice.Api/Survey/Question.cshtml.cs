using System.Globalization;
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

    /// <summary>Which answer this page knows of; posted back with it.</summary>
    public int Seen { get; private set; }

    /// <summary>Another answer, in words, that came after the page was opened which now brings one: the person says which it is. Null: there is none.</summary>
    public string? Newer { get; private set; }

    /// <summary>Drawn beside the question in easy read.</summary>
    public string? Symbol => Easy ? Question.Easy?.Symbol : null;

    public bool CameFromCheck => Request.Query["from"] == "check";

    /// <summary>Of all that may be asked, as promised on the first page: whichever way the answers lead, there are never more.</summary>
    public string Progress => PageWords.Fill(Words.Progress, Visit.Survey.NumberOf(Question), Visit.Survey.Questions.Count);

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

    private AnswerValue? Standing => Visit.State.Answers.GetValueOrDefault(Question.Id);

    public bool IsShown(string value) => OptionChoice.IsShown(Shown, value);

    protected override IActionResult Show()
    {
        if (Elsewhere() is { } other)
            return other;
        if (!Visit.HasReached(Question))
            return SeeOther(WhereItStands);
        (Shown, Seen) = (Standing, Visit.MarkOf(Question));
        Text = Shown?.Comment ?? "";
        return Page();
    }

    protected override async Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct)
    {
        if (Elsewhere() is { } other)
            return other;
        if (!Visit.HasReached(Question))
            return Show(Problem.NotAsked(Frame, WhereItStands));
        var read = AnswerForm.Read(Question, form["answer"], form.ContainsKey("skip"));
        var saysNothing = form.ContainsKey("skip") || (read.Fault == AnswerFault.Missing && !Question.Required);
        if (Standing is { } newer && SeenBy(form) < Visit.MarkOf(Question))
        {
            // A page from before that answer says nothing about it, or something else.
            if (saysNothing)
                return SeeOther(After());
            if (read.Value is { } said && said != newer)
                return await Choose(said, post, ct);
        }
        if (saysNothing)
            read = new(AnswerValue.Skipped);
        if (read.Fault != AnswerFault.None)
            return await Again(read, SeenBy(form), post, ct);
        return Onward(await post.Answer(Question.Id, read.Value!, Language, Easy, ct), After);
    }

    private static int SeenBy(IFormCollection form) =>
        int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;

    private async Task<IActionResult> Again(AnswerForm read, int seen, WebPost post, CancellationToken ct)
    {
        if (read.Text is { } text)
            await post.Hear(Question.Id, text, ct);
        Fault = read.Fault;
        Text = read.Text ?? "";
        (Shown, Seen) = read.Fault == AnswerFault.TooLong ? (null, seen) : (Standing, Visit.MarkOf(Question));
        Frame = Frame with { HasError = true };
        ViewData["Frame"] = Frame;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Neither answer is thrown away: both are shown, and the person says which it is.</summary>
    private async Task<IActionResult> Choose(AnswerValue said, WebPost post, CancellationToken ct)
    {
        Newer = AnswerWords.Of(Question, Standing, Words, Say);
        if (said.Comment is { } text)
            await post.Hear(Question.Id, text, ct);
        (Shown, Text, Seen) = (said, said.Comment ?? "", Visit.MarkOf(Question));
        Response.StatusCode = StatusCodes.Status409Conflict;
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
            return Show(Problem.NotAsked(Frame, WhereItStands));
        Question = question;
        return null;
    }

    /// <summary>The page after this question.</summary>
    public string After()
    {
        if (CameFromCheck)
            return Visit.Next is { } opened ? Address($"/q/{opened.Id}", "check") : Address("/check");
        var following = Visit.Asked.SkipWhile(q => q.Id != Question.Id).Skip(1).FirstOrDefault();
        return following is null || !Visit.HasReached(following) ? WhereItStands : Address($"/q/{following.Id}");
    }
}
