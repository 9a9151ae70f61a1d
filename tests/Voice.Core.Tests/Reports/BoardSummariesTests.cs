using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Reports;
using Voice.TestCommon;

namespace Voice.Core.Tests.Reports;

public sealed class BoardSummariesTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Answers_count_with_their_closures_whenever_they_are_given(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var rows = Enumerable.Range(0, 8).Select(i => $"Q3-{i},{10 + i}/09/2026,01/01/2011,077009001{i:00},Yes");
        await voice.ImportClosures(voice.TempFile("x.csv", "Reference,Closed,DOB,Mobile,Consent\n" + string.Join('\n', rows)));
        await voice.Invite();
        await voice.SendDue();
        for (var i = 0; i < 6; i++)
        {
            await voice.Text($"+4477009001{i:00}", "yes");
            await voice.Text($"+4477009001{i:00}", $"{i + 5}");
        }
        var summary = await voice.Get<BoardSummaries>().For(ReportPeriod.Parse("2026-Q3"));
        var child = summary.Audiences.Single(a => a.Audience == "child");
        (child.Asked.Count, child.Answered.Count).ShouldBe((8, 6));
        summary.Measures.Single(m => m.Measure == "overall").Answers.Count.ShouldBe(6);
        summary.LastImport.ShouldBe(new DateOnly(2026, 11, 21));

        // None of the six finished: what they have counts, also once it is too late to go on.
        voice.Clock.Advance(TimeSpan.FromDays(40));
        await voice.Get<InvitationSweeps>().Expire(TestContext.Current.CancellationToken);
        await voice.Text("+447700900100", "9");
        (await voice.Received("+447700900100"))[^1].ShouldStartWith("Thank you. That is all.");
        var expired = await voice.Get<BoardSummaries>().For(ReportPeriod.Parse("2026-Q3"));
        expired.Audiences.Single(a => a.Audience == "child").Answered.Count.ShouldBe(6);
        expired.Measures.Single(m => m.Measure == "overall").Answers.Count.ShouldBe(6);

        var answeredIn = await voice.Get<BoardSummaries>().For(ReportPeriod.Parse("2026-Q4"));
        answeredIn.Audiences.ShouldAllBe(a => a.Asked.Count == 0);
    }

    [Fact]
    public async Task A_text_that_never_left_asked_nobody()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures();
        await voice.Invite();
        (await voice.Get<BoardSummaries>().For(ReportPeriod.Parse("2026-Q3"))).Audiences.ShouldAllBe(a => a.Asked.Count == 0);
    }
}
