using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.TestCommon;

namespace Voice.Core.Tests.Invitations;

/// <summary>Two processes invite at the same minute, while a third writes.</summary>
public sealed class TwoInvitersTests
{
    [Fact]
    public async Task Two_that_plan_the_same_ask_everybody_once_between_them()
    {
        await using var voice = await TestVoice.Start(StoreKind.Postgres);
        await voice.ImportClosures();
        var due = (await voice.Plan()).Where(e => e.IsAsked).ToList();

        var (one, other) = await Both(voice);

        Key(one).ShouldBe(Key(other), ignoreOrder: true);
        Key(one).ShouldBeUnique();
        one.Concat(other).Where(e => e.IsAsked).Select(e => e.PersonId).ShouldBe(due.Select(e => e.PersonId), ignoreOrder: true);
        (await voice.Store.Read(db => db.Invitations.CountAsync())).ShouldBe(due.Count);
    }

    // Both wait with their plans made until the tables are free.
    private static async Task<(List<PlanEntry> One, List<PlanEntry> Other)> Both(TestVoice voice)
    {
        await using var other = voice.Store.Open();
        await using var busy = await other.Database.BeginTransactionAsync();
        await other.Database.ExecuteSqlRawAsync("""LOCK TABLE "PublishedSurveys", "Invitations" IN SHARE ROW EXCLUSIVE MODE""");
        var both = Task.WhenAll(Task.Run(voice.Invite), Task.Run(voice.Invite));
        while (!both.IsCompleted && await Waiting(voice) < 2)
            await Task.Delay(20);
        await busy.CommitAsync();
        var plans = await both;
        return (plans[0], plans[1]);
    }

    private static Task<int> Waiting(TestVoice voice) => voice.Store.Read(db => db.Database.SqlQueryRaw<int>(
        "SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())").SingleAsync());

    private static List<(Guid, Core.Surveys.TriggerEvent, Guid)> Key(List<PlanEntry> plan) => [.. plan.Select(e => (e.PersonId, e.Trigger, e.SubjectId))];
}
