using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Reports;
using Voice.Core.Retention;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Retention;

/// <summary>A child who answered, wrote a comment and told of harm asks to be erased.</summary>
public sealed class ErasureTests
{
    private const string Case = "YP11000";
    private const string Phone = "+447700900443";

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.Postgres];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Every_word_goes_and_the_figures_stay(StoreKind kind)
    {
        await using var voice = await Answered(kind);
        await voice.Get<CommentReading>().ReadAll();
        var comment = (await voice.Get<CommentApprovals>().Read(10)).Comments.Single(c => c.Text == "my worker was sound");
        await voice.Get<CorrectionDesk>().Correct(comment.AnswerId, "positive", new Dictionary<string, string>(), "harm-at-home", "pat@example.org");
        (await voice.Get<ModelTraining>().Examples(CancellationToken.None)).Count.ShouldBe(1);
        var before = await Figures(voice);

        (await Erase(voice, Audience.Child)).ShouldBeTrue();

        (await Figures(voice)).ShouldBe(before);
        (await voice.Get<CommentApprovals>().Read(10)).Comments.ShouldBeEmpty();
        (await voice.Get<ModelTraining>().Examples(CancellationToken.None)).ShouldBeEmpty();
        (await voice.Store.Read(db => db.Corrections.Select(c => c.Concern).ToListAsync())).ShouldBe([null]);
        await voice.Store.Read(async db =>
        {
            (await db.Answers.CountAsync(a => a.Comment != null || a.Redacted != null)).ShouldBe(0);
            (await db.Responses.CountAsync(r => r.InvitationId != null)).ShouldBe(0);
            var vault = voice.Get<Vault>();
            var texts = await db.Messages.Include(m => m.Person).Where(m => m.Person!.ErasedAt != null).ToListAsync();
            texts.Count.ShouldBeGreaterThan(10);
            texts.ShouldAllBe(m => vault.Open(m.Person!.Key, m.Body) == null);
            return true;
        });
        (await Erase(voice, Audience.Child)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Half_way_through_the_link_ends_nothing_more_is_sent_and_a_late_text_is_kept(StoreKind kind)
    {
        await using var voice = await Invited(kind);
        await voice.Text(Phone, "yes");
        var id = await voice.Store.Read(db => db.Invitations.Where(i => i.Person!.Case!.Reference == Case).Select(i => i.Id).SingleAsync());
        var token = voice.Get<LookupKeys>().LinkToken(id, 0);
        (await voice.Get<WebSurveys>().Open(token)).ShouldNotBeNull();
        await voice.Store.Write(Act.Program("test"), scope => scope.Db.Messages.Where(m => m.Kind == TextKind.Opening)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, SendState.Queued).SetProperty(m => m.DueAt, voice.Clock.GetUtcNow())));
        var received = (await voice.Received(Phone)).Count;

        (await Erase(voice, Audience.Child)).ShouldBeTrue();

        (await voice.Get<WebSurveys>().Open(token)).ShouldBeNull();
        await voice.Text(Phone, "8");
        voice.Clock.Advance(TimeSpan.FromDays(60));
        await voice.Get<InvitationSweeps>().Remind(CancellationToken.None);
        await voice.Get<InvitationSweeps>().Expire(CancellationToken.None);
        await voice.SendDue();
        (await voice.Received(Phone)).Count.ShouldBe(received);
        (await voice.Store.Read(db => db.Messages.CountAsync(m => m.Direction == Direction.In && m.PersonId == null))).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_next_file_does_not_bring_them_back(StoreKind kind)
    {
        await using var voice = await Answered(kind);
        await Erase(voice, Audience.Child);
        await voice.Store.Write(Act.Program("test"), scope => scope.Db.Closures.ExecuteUpdateAsync(s => s.SetProperty(c => c.Fingerprint, new byte[] { 1 })));
        var report = await voice.ImportClosures();
        report.Updated.ShouldBeGreaterThan(50);
        await voice.Store.Read(async db =>
        {
            var people = await db.People.Include(p => p.Contacts).Where(p => p.Case!.Reference == Case).ToListAsync();
            var child = people.Single(p => p.Audience == Audience.Child);
            (child.Name, child.BirthDate, child.Contacts.Count, child.Key.IsDestroyed).ShouldBe((null, null, 0, true));
            people.Single(p => p.Audience == Audience.Parent).Name.ShouldNotBeNull();
            return true;
        });
        (await voice.Plan()).ShouldNotContain(e => e.Reference == Case && e.Audience == Audience.Child);
        (await voice.Get<ContactDesk>().PlaceHold(Case, "a crisis", "test")).ShouldBeTrue();
        (await voice.Get<ContactDesk>().Find(Case))!.Holds.Single().Reason.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_possible_disclosure_stays_with_the_safeguarding_lead()
    {
        await using var voice = await Invited(StoreKind.Sqlite);
        await voice.Text(Phone, "my dad keeps hitting me");
        await Erase(voice, Audience.Child);
        var concern = (await voice.Get<Core.Safeguarding.ConcernReview>().Read(10)).Concerns.Single();
        concern.Fragment.ShouldBe("my dad keeps hitting me");
    }

    [Fact]
    public async Task A_number_that_somebody_else_uses_goes_on_being_used_for_them_and_no_other()
    {
        await using var voice = await Invited(StoreKind.Sqlite);
        await Erase(voice, Audience.Child);
        (await OptedOut(voice)).ShouldBeFalse();
        await Erase(voice, Audience.Parent);
        (await OptedOut(voice)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_victim_is_found_by_their_own_reference_and_not_asked_any_more()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures();
        await voice.ImportVictims();
        var waiting = await voice.Get<VictimReleases>().Waiting();
        var reference = waiting[0].Reference;
        var person = (await voice.Get<Erasure>().Find(reference)).Single();
        person.Audience.ShouldBe(Audience.Victim);
        (await voice.Get<Erasure>().Erase("YP11000", person.PersonId, AskedHow.InWriting, "test")).ShouldBeFalse();
        (await voice.Get<Erasure>().Erase(reference, person.PersonId, AskedHow.InWriting, "test")).ShouldBeTrue();
        (await voice.Get<VictimReleases>().Waiting()).Count.ShouldBe(waiting.Count - 1);
        (await voice.Plan()).ShouldNotContain(e => e.Reference == reference);
        await voice.Store.Write(Act.Program("test"), scope => scope.Db.VictimRecords.ExecuteUpdateAsync(s => s.SetProperty(v => v.Fingerprint, new byte[] { 1 })));
        await voice.ImportVictims();
        (await voice.Store.Read(db => db.Contacts.CountAsync(c => c.PersonId == person.PersonId))).ShouldBe(0);
        var audit = await voice.Store.Read(db => db.AuditEntries.SingleAsync(a => a.Action == "person.erased"));
        (audit.Subject, audit.Who).ShouldBe((reference, "test"));
    }

    private static Task<bool> OptedOut(TestVoice voice)
    {
        var fingerprint = voice.Get<PhoneBook>().Fingerprint(Phone);
        return voice.Store.Read(db => db.Phones.AnyAsync(p => p.Fingerprint == fingerprint && p.OptedOutAt != null));
    }

    private static async Task<bool> Erase(TestVoice voice, Audience audience)
    {
        var erasure = voice.Get<Erasure>();
        var person = (await erasure.Find(Case)).Single(p => p.Audience == audience);
        return await erasure.Erase(Case, person.PersonId, AskedHow.InPerson, "test");
    }

    private static Task<string> Figures(TestVoice voice) => voice.Store.Read(async db => string.Join(", ", await db.Answers
        .Where(a => a.None == null).OrderBy(a => a.QuestionId).Select(a => $"{a.QuestionId} {a.Number} {a.Choice} {a.Themes}").ToListAsync()));

    private static async Task<TestVoice> Invited(StoreKind kind)
    {
        var voice = await TestVoice.Start(kind);
        await voice.ImportClosures();
        await voice.Invite();
        await voice.SendDue();
        return voice;
    }

    private static async Task<TestVoice> Answered(StoreKind kind)
    {
        var voice = await Invited(kind);
        foreach (var said in new[] { "yes", "8", "yes", "yes", "my worker was sound", "more trips", "1" })
            await voice.Text(Phone, said);
        return voice;
    }
}
