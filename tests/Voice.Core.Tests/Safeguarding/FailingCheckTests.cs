using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Reports;
using Voice.Core.Safeguarding;
using Voice.TestCommon;
using Voice.TestCommon.Safeguarding;

namespace Voice.Core.Tests.Safeguarding;

/// <summary>The check for disclosures fails on a text: on the path of the simulator, and what follows from the alert.</summary>
public sealed class FailingCheckTests
{
    private const string Phone = "+447700900443";
    private const string Said = FailingCheck.Word + " my worker Davina was late";

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.Postgres];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task It_is_answered_like_any_other_and_the_comment_waits_for_the_lead(StoreKind kind)
    {
        using var failing = new FailingCheck();
        using var working = new FailingCheck { Fails = false };
        await using var voice = await Invited(kind, failing);
        await using var ordinary = await Invited(kind, working);
        string[] texts = ["yes", "8", "yes", "yes", Said, "more trips out", "1"];
        (await Texted(voice, texts)).ShouldBe(await Texted(ordinary, texts));

        (await voice.Get<ConcernReview>().CountUnseen()).ShouldBe(1);
        await voice.Get<CommentReading>().ReadAll();
        (await voice.Get<CommentApprovals>().Read(10)).ShouldSatisfyAllConditions(c => c.Comments.ShouldBeEmpty(), c => c.HeldBack.ShouldBe(2));
        var concern = (await voice.Get<ConcernReview>().Read(10)).Concerns.ShouldHaveSingleItem();
        await voice.Get<ConcernReview>().MarkSeen(concern.Id, "lead@example.org");
        (await voice.Get<CommentApprovals>().Read(10)).Comments.Select(c => c.Text).Order().ShouldBe(["more trips out", Said]);

        failing.Lines.ShouldNotBeEmpty();
        failing.Lines.ShouldAllBe(line => !line.Contains(FailingCheck.Word, StringComparison.Ordinal) && !line.Contains("7700900443", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Texted(TestVoice voice, string[] texts)
    {
        foreach (var text in texts)
            await voice.Text(Phone, text);
        // The first text holds the link, which is another in each store.
        return [.. (await voice.Received(Phone)).Skip(1)];
    }

    private static async Task<TestVoice> Invited(StoreKind kind, FailingCheck check)
    {
        var voice = await TestVoice.Start(kind, replace: check.Replace);
        await voice.ImportClosures();
        await voice.Invite();
        await voice.SendDue();
        return voice;
    }
}
