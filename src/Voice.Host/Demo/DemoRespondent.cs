using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Host.Demo;

/// <summary>Answers as made-up people would: some by text, more by link, a few stop half way, one or two say something worrying.</summary>
internal sealed class DemoRespondent(IServiceProvider core, DemoClock clock, int seed)
{
    private readonly Random _random = new(seed + 2);
    private readonly WebSurveys _web = core.GetRequiredService<WebSurveys>();

    public async Task Answer(PlanEntry entry, CancellationToken ct)
    {
        clock.Advance(TimeSpan.FromMinutes(_random.Next(1, 50)));
        var survey = core.GetRequiredService<SurveyLibrary>().Find(entry.SurveyId)!;
        var mood = _random.NextDouble() < 0.6;
        if (_random.Next(4) == 0)
            await ByText(entry, survey, mood, ct);
        else
            await ByLink(entry, survey, mood, ct);
    }

    private async Task ByLink(PlanEntry entry, SurveyDefinition survey, bool happy, CancellationToken ct)
    {
        var invitation = await Invitation(entry, ct);
        await ByToken(core.GetRequiredService<LookupKeys>().LinkToken(invitation.Id, invitation.Generation), survey, entry.Audience, happy, ct);
    }

    /// <summary>Answers on the web, or as somebody who is helped does.</summary>
    public async Task ByToken(string token, SurveyDefinition survey, Audience audience, bool happy, CancellationToken ct)
    {
        var visit = await _web.Agree(token, ct: ct);
        var giveUpAfter = _random.Next(6) == 0 ? 3 : int.MaxValue;
        for (var answered = 0; visit is { Closed: false, State.Phase: Phase.Asking } && answered < giveUpAfter; answered++)
        {
            var question = survey.Find(visit.State.Open!)!;
            visit = await _web.Answer(token, question.Id, Value(question, audience, happy), ct: ct);
        }
        if (visit is { State.Phase: Phase.Checking })
            await _web.Send(token, ct: ct);
    }

    /// <summary>Begins on the web and goes away.</summary>
    public async Task HalfWay(string token, CancellationToken ct)
    {
        var visit = await _web.Agree(token, ct: ct);
        for (var answered = 0; visit is { Closed: false, Next: { } question } && answered < 3; answered++)
            visit = await _web.Answer(token, question.Id, Value(question, visit.Survey.Audience, happy: true), ct: ct);
    }

    private async Task ByText(PlanEntry entry, SurveyDefinition survey, bool happy, CancellationToken ct)
    {
        var invitation = await Invitation(entry, ct);
        var phone = core.GetRequiredService<PhoneBook>().Number(invitation.Person!.Contacts[0].Phone!)!;
        await Text(phone, "yes", ct);
        foreach (var question in survey.Questions.Where(q => !q.WebOnly && q.When is null))
            await Text(phone, Reply(question, entry.Audience, happy), ct);
    }

    private async Task Text(string phone, string said, CancellationToken ct)
    {
        await core.GetRequiredService<SimulatedPhone>().Type(phone, said, ct);
        clock.Advance(TimeSpan.FromSeconds(20));
        await core.GetRequiredService<OutboxWorker>().Round(ct);
    }

    private string Reply(Question question, Audience audience, bool happy)
    {
        var value = Value(question, audience, happy);
        return value.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ?? value.Comment
            ?? (value.Choice is { } id ? (question.Options.First(o => o.Id == id).Words is [var first, ..] ? first : id) : "skip");
    }

    private AnswerValue Value(Question question, Audience audience, bool happy) => question.Type switch
    {
        _ when _random.Next(14) == 0 => AnswerValue.Skipped,
        QuestionType.Scale => AnswerValue.Of(Math.Clamp(happy ? _random.Next(7, 11) : _random.Next(2, 8), question.Min, question.Max)),
        QuestionType.Faces => AnswerValue.Of(happy ? _random.Next(4, 6) : _random.Next(1, 4)),
        QuestionType.YesNo => AnswerValue.Of(happy),
        QuestionType.Comment => AnswerValue.OfComment(DemoComments.Pick(question, audience, happy, _random)),
        QuestionType.Choice => AnswerValue.OfChoice(Choice(question, happy)),
        _ => AnswerValue.Skipped,
    };

    private string Choice(Question question, bool happy)
    {
        var good = question.Options.Where(o => o.IsGood).ToList();
        var fitting = good.Count > 0 && happy && _random.Next(5) > 0 ? good : [.. question.Options];
        return fitting[_random.Next(fitting.Count)].Id;
    }

    private Task<Invitation> Invitation(PlanEntry entry, CancellationToken ct) => core.GetRequiredService<Voice.Core.Data.Store>().Read(db => db.Invitations
        .Include(i => i.Person).ThenInclude(p => p!.Contacts).ThenInclude(c => c.Phone)
        .SingleAsync(i => i.PersonId == entry.PersonId && i.Trigger == entry.Trigger && i.SubjectId == entry.SubjectId, ct));
}
