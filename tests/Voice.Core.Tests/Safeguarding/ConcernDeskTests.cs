using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.TestCommon;

namespace Voice.Core.Tests.Safeguarding;

public sealed class ConcernDeskTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_check_that_fails_alerts_the_lead_loses_nothing_and_ends_nothing(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var desk = new ConcernDesk(voice.Get<Vault>(), (_, text, _) => throw new InvalidOperationException(text));
        (await voice.Store.Write(new Act("test", "answered"), scope => Task.FromResult(desk.CheckComment(scope, null, "anything", "secret words")))).ShouldBeFalse();
        (await voice.Get<ConcernReview>().CountUnseen()).ShouldBe(1);
        var concern = (await voice.Get<ConcernReview>().Read(10)).Concerns.ShouldHaveSingleItem();
        (concern.Fragment, concern.IsAlert).ShouldBe(("secret words", true));
        ConcernCategoryWords.Of(concern.Categories.ShouldHaveSingleItem()).ShouldBe("Could not be checked by the program: please read it");
        var audit = (await voice.Store.Read(db => db.AuditEntries.SingleAsync(a => a.Action == "concern.raised"))).Detail!;
        audit.ShouldContain(nameof(InvalidOperationException));
        audit.ShouldNotContain("secret");
    }
}
