using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Reports;
using Voice.Core.WaysIn;
using Voice.TestCommon;

namespace Voice.Core.Tests.WaysIn;

public sealed class KiosksTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_parcel_is_stored_once_however_often_and_however_fast_it_comes(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var (kiosk, token) = await Make(voice);
        var parcel = TabletStandIn.Seal(kiosk, TabletStandIn.Answers(Guid.NewGuid()));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => voice.Get<Kiosks>().Take(token, parcel)));
        outcomes.ShouldAllBe(o => o == KioskOutcome.Stored);
        (await voice.Get<Kiosks>().Take(token, parcel)).ShouldBe(KioskOutcome.Stored);
        var response = await voice.Store.Read(db => db.Responses.Include(r => r.Answers).SingleAsync());
        (response.Way, response.OpenLinkId, response.FinishedOn).ShouldBe((AnswerWay.Kiosk, kiosk.Id, new DateOnly(2026, 11, 21)));
        response.Answers.Select(a => a.QuestionId).ShouldBe(["overall", "listened", "good"], ignoreOrder: true);
        (await voice.Get<OpenLinks>().Find(kiosk.Id))!.Today.ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_on_the_tablet_is_looked_at_for_concerns_and_counted_apart()
    {
        await using var voice = await TestVoice.Start();
        var (kiosk, token) = await Make(voice);
        await voice.Get<Kiosks>().Take(token, TabletStandIn.Seal(kiosk, TabletStandIn.Answers(Guid.NewGuid(), comment: "my dad keeps hitting me")));
        (await voice.Store.Read(db => db.Concerns.SingleAsync())).ResponseId.ShouldNotBeNull();
        var summary = await voice.Get<BoardSummaries>().For(ReportPeriod.Parse("2026-Q4"));
        summary.Audiences.ShouldAllBe(a => a.Asked.Count == 0 && a.Answered.Count == 0);
        summary.Measures.ShouldBeEmpty();
        summary.OpenWays.Single().Ways.ShouldBe(["kiosk"]);
    }

    [Fact]
    public async Task What_somebody_left_half_way_is_a_partial_response()
    {
        await using var voice = await TestVoice.Start();
        var (kiosk, token) = await Make(voice);
        await voice.Get<Kiosks>().Take(token, TabletStandIn.Seal(kiosk, TabletStandIn.Answers(Guid.NewGuid(), finished: false)));
        (await voice.Store.Read(db => db.Responses.SingleAsync())).FinishedOn.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_the_page_did_not_offer_is_left_out_and_the_rest_is_kept()
    {
        await using var voice = await TestVoice.Start();
        var (kiosk, token) = await Make(voice);
        await voice.Get<Kiosks>().Take(token, TabletStandIn.Seal(kiosk, TabletStandIn.Answers(Guid.NewGuid(), overall: "11", comment: new string('a', 6000))));
        var answers = (await voice.Store.Read(db => db.Responses.Include(r => r.Answers).SingleAsync())).Answers;
        answers.Select(a => a.QuestionId).ShouldBe(["listened", "good"], ignoreOrder: true);
    }

    [Fact]
    public async Task Parcels_for_another_kiosk_changed_ones_and_nonsense_store_nothing()
    {
        await using var voice = await TestVoice.Start();
        var (kiosk, token) = await Make(voice);
        var (other, _) = await Make(voice);
        var kiosks = voice.Get<Kiosks>();
        var good = TabletStandIn.Seal(kiosk, TabletStandIn.Answers(Guid.NewGuid()));
        var changed = good with { Data = [.. good.Data[..^1], (byte)(good.Data[^1] ^ 1)] };
        (await kiosks.Take(token, TabletStandIn.Seal(other, TabletStandIn.Answers(Guid.NewGuid())))).ShouldBe(KioskOutcome.NotReadable);
        (await kiosks.Take(token, changed)).ShouldBe(KioskOutcome.NotReadable);
        (await kiosks.Take(token, new KioskParcel([], [], []))).ShouldBe(KioskOutcome.NotReadable);
        foreach (var nonsense in new[] { "", "null", "[]", "{}", "{\"id\":\"x\"}", "{\"id\":\"6f0c2b0e-0000-4000-8000-000000000001\",\"version\":1,\"language\":\"en\",\"answers\":{\"overall\":null}}", "{\"id\":\"6f0c2b0e-0000-4000-8000-000000000001\",\"version\":99,\"language\":\"en\",\"answers\":{}}" })
            (await kiosks.Take(token, TabletStandIn.Seal(kiosk.PublicKey!, System.Text.Encoding.UTF8.GetBytes(nonsense)))).ShouldBe(KioskOutcome.NotReadable, nonsense);
        (await kiosks.Take("guess", good)).ShouldBe(KioskOutcome.Unknown);
        (await voice.Store.Read(db => db.Responses.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_kiosk_that_was_closed_still_hands_in_what_waits()
    {
        await using var voice = await TestVoice.Start();
        var (kiosk, token) = await Make(voice);
        (await voice.Get<OpenLinks>().Close(kiosk.Id, "test")).ShouldBeTrue();
        (await voice.Get<Kiosks>().Find(token)).ShouldBeNull();
        (await voice.Get<Kiosks>().Take(token, TabletStandIn.Seal(kiosk, TabletStandIn.Answers(Guid.NewGuid())))).ShouldBe(KioskOutcome.Stored);
    }

    [Theory]
    [InlineData("123")]
    [InlineData("123456789")]
    [InlineData("12a4")]
    [InlineData("")]
    public async Task A_pin_has_four_to_eight_digits(string pin)
    {
        await using var voice = await TestVoice.Start();
        await Should.ThrowAsync<ArgumentException>(() => voice.Get<OpenLinks>().MakeKiosk(Guid.NewGuid(), "child-closure", pin, "test"));
    }

    private static async Task<(OpenLink Kiosk, string Token)> Make(TestVoice voice)
    {
        var service = await voice.SomeService();
        var kiosk = await voice.Get<OpenLinks>().MakeKiosk(service, "child-closure", "2468", "test");
        return (kiosk, voice.Get<OpenLinks>().AddressOf(kiosk).Segments[^1]);
    }
}
