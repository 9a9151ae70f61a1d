using Microsoft.EntityFrameworkCore;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;
using Voice.TestCommon;

namespace Voice.Core.Tests.WaysIn;

public sealed class PostersTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Who_comes_by_a_poster_gets_a_link_of_their_own_and_is_no_asked_person(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var poster = await voice.Get<OpenLinks>().MakePoster(await voice.SomeService(), "child-closure", "test");
        var tokens = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => voice.Get<OpenEntries>().Begin(poster.Code.ToUpperInvariant(), "cy")));
        tokens.Distinct().Count().ShouldBe(4);
        var web = voice.Get<WebSurveys>();
        await web.Agree(tokens[0]!);
        await web.Answer(tokens[0]!, "overall", AnswerValue.Of(7));
        var response = await voice.Store.Read(db => db.Responses.SingleAsync());
        (response.Way, response.OpenLinkId).ShouldBe((AnswerWay.Poster, poster.Id));
        (await voice.Store.Read(db => db.Invitations.CountAsync(i => i.AskedAt != null))).ShouldBe(0);
        (await voice.Get<OpenLinks>().Find(poster.Id))!.Today.ShouldBe(4);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_day_takes_no_more_than_its_limit_and_the_next_day_begins_anew(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var poster = await voice.Get<OpenLinks>().MakePoster(await voice.SomeService(), "child-closure", "test");
        var entries = voice.Get<OpenEntries>();
        for (var i = 0; i < OpenLinks.PosterPerDay - 3; i++)
            (await entries.Begin(poster.Code, "en")).ShouldNotBeNull();
        var rush = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => entries.Begin(poster.Code, "en")));
        rush.Count(t => t is not null).ShouldBe(3);
        voice.Clock.Advance(TimeSpan.FromDays(1));
        (await entries.Begin(poster.Code, "en")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Unknown_and_closed_posters_begin_nothing()
    {
        await using var voice = await TestVoice.Start();
        var poster = await voice.Get<OpenLinks>().MakePoster(await voice.SomeService(), "child-closure", "test");
        await voice.Get<OpenLinks>().Close(poster.Id, "test");
        foreach (var code in new[] { poster.Code, "zzzzzz", "" })
            (await voice.Get<OpenEntries>().Begin(code, "en")).ShouldBeNull();
        (await voice.Store.Read(db => db.Invitations.CountAsync())).ShouldBe(0);
    }
}
