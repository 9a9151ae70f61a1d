using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;
using Voice.TestCommon;

namespace Voice.Core.Tests.WaysIn;

public sealed class AssistedSurveysTests
{
    private static readonly Recorder Helper = new(Guid.NewGuid(), "r.helpful@council.example", "participation");

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_helper_records_and_then_sees_nothing_of_it(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var child = await Under13(voice);
        var assisted = voice.Get<AssistedSurveys>();
        var sitting = (await assisted.Begin(child.PersonId, child.SubjectId, "en", Helper)).Sitting!.Value;
        (await assisted.Open(sitting, Helper))!.IsStarted.ShouldBeFalse();
        await assisted.Agree(sitting, Helper);
        var visit = await assisted.Answer(sitting, Helper, "overall", AnswerValue.Of(9));
        foreach (var question in visit!.Survey.Questions.Skip(1))
            visit = await assisted.Answer(sitting, Helper, question.Id, AnswerValue.Skipped);
        (await assisted.Open(sitting, Helper with { Id = Guid.NewGuid() })).ShouldBeNull();
        visit = await assisted.Send(sitting, Helper);
        (visit!.IsDone, visit.Closed).ShouldBe((true, true));
        var response = await voice.Store.Read(db => db.Responses.SingleAsync());
        (response.Way, response.HelperRole, response.RecordedBy).ShouldBe((AnswerWay.Assisted, "participation", Helper.Id));
        (await voice.Plan()).Single(e => e.PersonId == child.PersonId && e.SubjectId == child.SubjectId && e.Trigger == child.Trigger).Reason.ShouldBe(AskReason.AskedAlready);
    }

    [Theory]
    [InlineData("s.okafor@council.example", null)]
    [InlineData("someone@council.example", "S. Okafor")]
    public async Task The_childs_own_case_worker_is_refused(string email, string? name)
    {
        await using var voice = await TestVoice.Start();
        var child = await Under13(voice);
        var begun = await voice.Get<AssistedSurveys>().Begin(child.PersonId, child.SubjectId, "en", new Recorder(Guid.NewGuid(), email, "practitioner", name));
        (begun.Sitting, begun.IsCaseWorker).ShouldBe((null, true));
        (await voice.Store.Read(db => db.Invitations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_who_may_be_texted_is_not_offered_a_helper()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures();
        var asked = (await voice.Plan()).First(e => e.IsAsked);
        (await voice.Get<AssistedSurveys>().Begin(asked.PersonId, asked.SubjectId, "en", Helper)).Sitting.ShouldBeNull();
        (await voice.Get<AssistedSurveys>().Offer(asked.PersonId, asked.SubjectId)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sitting_ends_after_three_hours_and_keeps_what_was_said()
    {
        await using var voice = await TestVoice.Start();
        var child = await Under13(voice);
        var assisted = voice.Get<AssistedSurveys>();
        var sitting = (await assisted.Begin(child.PersonId, child.SubjectId, "en", Helper)).Sitting!.Value;
        await assisted.Agree(sitting, Helper);
        await assisted.Answer(sitting, Helper, "overall", AnswerValue.Of(3));
        voice.Clock.Advance(AssistedSurveys.Sitting);
        (await assisted.Open(sitting, Helper))!.Closed.ShouldBeTrue();
        (await assisted.Answer(sitting, Helper, "listened", AnswerValue.Skipped))!.Closed.ShouldBeTrue();
        await voice.Get<InvitationSweeps>().Expire(CancellationToken.None);
        (await voice.Store.Read(db => db.Answers.SingleAsync())).Number.ShouldBe(3);
    }

    private static async Task<PlanEntry> Under13(TestVoice voice)
    {
        await voice.ImportClosures();
        return (await voice.Plan()).First(e => e.Reference == "YP11002" && e.MayBeHelped && e.Audience == Audience.Child);
    }
}
