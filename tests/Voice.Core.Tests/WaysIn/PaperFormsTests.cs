using Microsoft.EntityFrameworkCore;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;
using Voice.TestCommon;

namespace Voice.Core.Tests.WaysIn;

public sealed class PaperFormsTests
{
    private static readonly Recorder Typist = new(Guid.NewGuid(), "t.typist@council.example", "participation");

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_form_of_ones_own_is_typed_in_once(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.ImportClosures();
        var child = (await voice.Plan()).First(e => e.MayBeHelped && e.Audience == Audience.Child && e.SurveyId == "child-closure");
        var papers = voice.Get<PaperForms>();
        var code = await papers.MakeFor(child.PersonId, child.SubjectId, "en", Typist.Email);
        var form = (await papers.Find(ShortCode.Show(code!)))!;
        (form.ForAnybody, form.IsRecorded).ShouldBe((false, false));
        var twice = await Task.WhenAll(papers.Record(form, "en", Said(form), Typist), papers.Record(form, "en", Said(form), Typist));
        twice.Count(t => t).ShouldBe(1);
        var response = await voice.Store.Read(db => db.Responses.Include(r => r.Answers).SingleAsync());
        (response.Way, response.RecordedBy, response.OpenLinkId).ShouldBe((AnswerWay.Paper, Typist.Id, null));
        response.FinishedOn.ShouldNotBeNull();
        response.Answers.Count.ShouldBe(form.Survey.Questions.Count);
        response.Answers.Single(a => a.QuestionId == "fair").None.ShouldBe(NoAnswer.NotUnderstood);
        voice.Get<Vault>().Open(response.Key, response.Answers.Single(a => a.QuestionId == "good").Comment).ShouldBe("the bike shop");
        (await papers.Find(code))!.IsRecorded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_pile_is_typed_in_as_often_as_forms_come_back()
    {
        await using var voice = await TestVoice.Start();
        var pile = await voice.Get<OpenLinks>().MakePaper(await voice.SomeService(), "child-closure", "test");
        var papers = voice.Get<PaperForms>();
        var form = (await papers.Find(pile.Code))!;
        for (var i = 0; i < 3; i++)
            (await papers.Record(form, "cy", Said(form), Typist)).ShouldBeTrue();
        (await voice.Store.Read(db => db.Responses.CountAsync(r => r.OpenLinkId == pile.Id && r.Way == AnswerWay.Paper && r.Language == "cy" && r.HelperRole == "participation"))).ShouldBe(3);
    }

    [Fact]
    public async Task What_was_written_on_a_form_is_looked_at_for_concerns()
    {
        await using var voice = await TestVoice.Start();
        var pile = await voice.Get<OpenLinks>().MakePaper(await voice.SomeService(), "child-closure", "test");
        var form = (await voice.Get<PaperForms>().Find(pile.Code))!;
        await voice.Get<PaperForms>().Record(form, "en", Said(form, "my dad keeps hitting me"), Typist);
        (await voice.Store.Read(db => db.Concerns.CountAsync())).ShouldBe(1);
        (await voice.Store.Read(db => db.Responses.SingleAsync())).FinishedOn.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_code_nobody_printed_is_no_form()
    {
        await using var voice = await TestVoice.Start();
        foreach (var code in new[] { "", null, "K7M2-QD9X" })
            (await voice.Get<PaperForms>().Find(code)).ShouldBeNull();
    }

    private static List<(string, AnswerForm)> Said(PaperForm form, string comment = "the bike shop") =>
    [
        .. form.Survey.Questions.Select(q => (q.Id, q.Id switch
        {
            "overall" => new AnswerForm(AnswerValue.Of(8)),
            "fair" => new AnswerForm(AnswerValue.NotUnderstood),
            "good" => new AnswerForm(AnswerValue.OfComment(comment)),
            _ => new AnswerForm(AnswerValue.Skipped),
        })),
    ];
}
