using System.Globalization;
using System.Text;
using Voice.Core.Data;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Invitations;

/// <summary>More closures than are read at once: the next are read while the last are written.</summary>
public sealed class ManyClosuresTests
{
    private const string Header = "Reference,Forename,Surname,DOB,Service,Team,Outcome,Start,Closed,Worker,YP Mobile,YP Consent,Parent Name,Parent Mobile,Parent Consent\n";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_child_whose_two_closures_lie_hundreds_apart_is_asked_once(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var rows = new StringBuilder(Header);
        rows.Append(Row("TWICE", "02/09/2026", 0));
        for (var i = 1; i <= 700; i++)
            rows.Append(Row($"YP{i}", "10/09/2026", i));
        await voice.ImportClosures(voice.TempFile("closures.csv", rows.ToString()));
        await voice.ImportClosures(voice.TempFile("later.csv", Header + Row("TWICE", "25/09/2026", 0, started: "03/09/2026")));

        var plan = await voice.Invite();

        plan.Count.ShouldBe(702);
        plan.Count(e => e.IsAsked).ShouldBe(701);
        var twice = plan.Where(e => e.Reference == "TWICE").ToList();
        twice.Select(e => e.IsAsked).ShouldBe([true, false]);
        (await voice.Store.Read(db => Task.FromResult(db.Invitations.Count()))).ShouldBe(701);
        (await voice.Invite()).ShouldAllBe(e => !e.IsAsked);
    }

    [Theory]
    [InlineData("2026-02-28", "2025-08-31")]
    [InlineData("2026-08-31", "2026-02-28")]
    [InlineData("2026-11-21", "2026-05-21")]
    public async Task Half_a_year_after_the_last_days_of_a_month_is_not_missed(string today, string closed)
    {
        var day = DateOnly.Parse(today, CultureInfo.InvariantCulture);
        await using var voice = await TestVoice.Start();
        voice.Clock.Now = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero);
        var rows = Header + Row("YP1", DateOnly.Parse(closed, CultureInfo.InvariantCulture).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), 0);
        await voice.ImportClosures(voice.TempFile("closures.csv", rows));

        (await voice.Plan()).ShouldContain(e => e.Trigger == TriggerEvent.SixMonthsAfterClosure);
    }

    private static string Row(string reference, string closed, int i, string started = "01/01/2025") => string.Create(CultureInfo.InvariantCulture,
        $"{reference},Name,Other,01/03/2011,Youth Justice,East,Referral Order,{started},{closed},A. Worker,07{300000000 + i},Yes,,,\n");
}
