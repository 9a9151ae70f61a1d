using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Invitations;
using Voice.TestCommon;

namespace Voice.Core.Tests.Invitations;

public sealed class WithheldTests
{
    [Fact]
    public async Task Only_the_withheld_invitation_of_the_same_closure_is_made_anew()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures(voice.TempFile("t.csv",
            "Reference,Closed,DOB,Mobile,Consent\nT1,01/10/2026,01/01/2011,07700900123,Yes\nT2,01/10/2026,01/01/2011,07700900124,Yes"));
        await voice.Invite();
        await voice.Get<ContactDesk>().PlaceHold("T1", "x", "test");
        await voice.Get<ContactDesk>().PlaceHold("T2", "x", "test");
        await voice.SendDue();
        var withheld = await voice.Store.Read(db => db.Invitations.OrderBy(i => i.Id).ToListAsync());
        withheld.Select(i => i.State).ShouldBe([InvitationState.Withheld, InvitationState.Withheld]);
        // The first one's is of a closure that only the second is asked about.
        await voice.Store.Write(Act.Program("test"), async scope =>
        {
            await scope.Db.Invitations.Where(i => i.Id == withheld[0].Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.SubjectId, withheld[1].SubjectId));
            await scope.Db.Holds.ExecuteUpdateAsync(s => s.SetProperty(h => h.LiftedAt, scope.Now));
        });

        (await voice.Invite()).Count(e => e.IsAsked).ShouldBe(2);

        var now = await voice.Store.Read(db => db.Invitations.Select(i => i.Id).ToListAsync());
        now.Count.ShouldBe(3);
        now.ShouldContain(withheld[0].Id);
        now.ShouldNotContain(withheld[1].Id);
    }
}
