using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Voice.Api.Tests.Sms;
using Voice.Core.Data;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.TestCommon;
using Voice.TestCommon.Safeguarding;

namespace Voice.Api.Tests.Safeguarding;

/// <summary>The check for disclosures fails while somebody is being answered: they notice nothing, and a person is told to look.</summary>
public sealed class FailingCheckTests
{
    private const string Said = FailingCheck.Word + " my worker Davina never came to 12 High Street";

    private static readonly string[] Personal = [FailingCheck.Word, "Davina", "High Street", "7700900123"];

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.Postgres];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_text_is_kept_answered_like_any_other_and_put_before_the_lead(StoreKind kind)
    {
        using var failing = new FailingCheck();
        using var working = new FailingCheck { Fails = false };
        await using var door = await TwilioDoor.Open(kind, failing);
        await using var ordinary = await TwilioDoor.Open(kind, working);
        await Texts(door, Said);
        (await Unseen(door.Voice.Core)).Categories.ShouldBe(["unchecked"]);
        (await Unseen(door.Voice.Core)).Fragment!.ShouldContain(Said);
        await Texts(door, "more trips out", "1");
        await Texts(ordinary, Said, "more trips out", "1");

        Answered(door).ShouldBe(Answered(ordinary));
        Answered(door)[^1].ShouldContain("Childline");
        var comments = await door.Voice.Store.Read(db => db.Answers.Include(a => a.Response).Where(a => a.Comment != null).OrderBy(a => a.QuestionId).ToListAsync());
        comments.Select(a => door.Voice.Get<Vault>().Open(a.Response.Key, a.Comment)).ShouldBe(["more trips out", Said]);
        (await door.Voice.Get<ConcernReview>().CountUnseen()).ShouldBe(1);
        (await ordinary.Voice.Get<ConcernReview>().CountUnseen()).ShouldBe(0);
        SaysNothing(failing);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_answer_on_a_page_is_kept_leads_on_and_is_put_before_the_lead(StoreKind kind)
    {
        using var failing = new FailingCheck();
        using var working = new FailingCheck { Fails = false };
        await using var world = await World(kind, failing);
        await using var ordinary = await World(kind, working);
        var (token, pages) = await Posts(world);
        pages.ShouldBe((await Posts(ordinary)).Pages);

        (await world.Comment(token, "good")).ShouldBe(Said);
        (await world.Comment(token, "change")).ShouldBe("more trips out");
        var concern = await Unseen(world.Core);
        (concern.Fragment, concern.ByText).ShouldBe((Said, false));
        concern.Categories.ShouldBe(["unchecked"]);
        (await ordinary.Concerns()).ShouldBe(0);
        SaysNothing(failing);
    }

    private static async Task<PublicWorld> World(StoreKind kind, FailingCheck check) =>
        await PublicWorld.Make(postgres: kind == StoreKind.Sqlite ? null : PostgresServer.Shared.NewDatabase(), check: check);

    private static async Task Texts(TwilioDoor door, params string[] said)
    {
        if ((await door.Received()).Count == 0)
            said = ["yes", "8", "yes", "yes", .. said];
        foreach (var text in said)
        {
            (await door.Twilio.Inbound($"SM{Guid.NewGuid():N}", TwilioDoor.Phone, text)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await door.Send();
        }
    }

    // The first text holds the link, which is another in each store.
    private static string[] Answered(TwilioDoor door) => [.. door.Provider.Taken.Skip(1).Select(t => t.Body)];

    private static async Task<(string Token, IReadOnlyList<string> Pages)> Posts(PublicWorld world)
    {
        var token = await world.Invite("child-closure");
        await using var browser = await Browser.Open(world);
        await browser.Get($"/s/{token}");
        await browser.Press("answer=yes");
        var pages = new List<string>();
        while (browser.Path.Contains("/q/", StringComparison.Ordinal) && pages.Count < 12)
        {
            var comment = browser.Path.EndsWith("/good", StringComparison.Ordinal) ? Said : "more trips out";
            await browser.Press(null, browser.Find("textarea") is not null ? comment : browser.Find("input[name=answer]")!.GetAttribute("value")!);
            pages.Add($"{browser.Status} {browser.Path.Replace(token, "", StringComparison.Ordinal)} {browser.Find("main")!.TextContent}");
        }
        return (token, pages);
    }

    private static async Task<ConcernToRead> Unseen(IServiceProvider core)
    {
        var concern = (await core.GetRequiredService<ConcernReview>().Read(10)).Concerns.ShouldHaveSingleItem();
        (concern.IsAlert, concern.SeenAt).ShouldBe((true, null));
        return concern;
    }

    private static void SaysNothing(FailingCheck check)
    {
        check.Lines.ShouldNotBeEmpty();
        foreach (var word in Personal)
            check.Lines.ShouldAllBe(line => !line.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
