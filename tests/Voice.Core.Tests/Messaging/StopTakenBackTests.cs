using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Voice.Analysis.Concerns;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Safeguarding;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Messaging;

/// <summary>STOP by mistake, and START: on the real path, with a restart before START.</summary>
public sealed class StopTakenBackTests
{
    private const string Case = "YP11000";
    private const string Phone = "+447700900443";
    private const string First = "How good was the help you had?";

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.Postgres];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_open_question_comes_again_and_the_link_works(StoreKind kind)
    {
        await using var voice = await Invited(kind);
        var before = await Said(voice, "yes", "8", "stop");
        (await Open(voice)).IsDeclined.ShouldBeTrue();

        var after = await Said(voice, "START");
        after.Length.ShouldBe(2);
        after[1].ShouldBe(before[2]);
        (await Open(voice)).IsStarted.ShouldBeTrue();
        (await Invitation(voice)).State.ShouldBe(InvitationState.Started);

        (await Said(voice, "yes", "yes", "skip", "skip", "1"))[^1].ShouldContain("Childline");
        (await Invitation(voice)).State.ShouldBe(InvitationState.Finished);
        (await voice.Store.Read(db => db.Answers.SingleAsync(a => a.QuestionId == "overall"))).Number.ShouldBe(8);
    }

    [Fact]
    public async Task Who_had_not_said_yes_is_asked_for_it_again_with_the_link()
    {
        await using var voice = await Invited();
        var after = await Said(voice, "stop", "START");
        after.Length.ShouldBe(3);
        after[2].ShouldContain("/s/");
        (await Open(voice)).IsStarted.ShouldBeFalse();
        (await voice.Store.Read(db => db.Responses.CountAsync())).ShouldBe(0);
        (await Said(voice, "yes"))[1].ShouldStartWith(First);
    }

    [Fact]
    public async Task Who_came_back_by_the_link_gets_texts_again_too_and_holds_the_phone()
    {
        await using var voice = await Invited();
        await Said(voice, "yes", "8", "stop");
        await voice.Get<WebSurveys>().Return(await Token(voice));
        await voice.Get<WebSurveys>().Answer(await Token(voice), "listened", AnswerValue.OfChoice("yes"));
        (await Said(voice, "START"))[1].ShouldStartWith("Were people fair to you");
        (await voice.Store.Read(db => db.Conversations.SingleAsync(c => c.Invitation.Person!.Case!.Reference == Case))).Live.ShouldBeTrue();
    }

    [Fact]
    public async Task No_reminder_follows()
    {
        await using var voice = await Invited();
        await Said(voice, "yes", "stop", "START");
        var count = (await voice.Received(Phone)).Count;
        for (var day = 0; day < 20; day++)
        {
            voice.Clock.Advance(TimeSpan.FromDays(1));
            await voice.Get<InvitationSweeps>().Remind(CancellationToken.None);
            await voice.SendDue();
        }
        (await voice.Received(Phone)).Count.ShouldBe(count);
    }

    public static TheoryData<string> Bars => ["hold", "unsafe", "consent taken back", "in custody", "another number", "expired", "turned 18"];

    [Theory]
    [MemberData(nameof(Bars))]
    public async Task What_forbids_to_ask_leaves_the_survey_ended(string bar)
    {
        await using var voice = await Invited();
        await Said(voice, "yes", "8", "stop");
        await Bar(voice, bar);
        (await Said(voice, "START")).ShouldHaveSingleItem().ShouldStartWith("Thank you. You can get texts from");
        (await Said(voice, "8")).ShouldBeEmpty();
        (await Open(voice)).Closed.ShouldBeTrue();
        (await voice.Store.Read(db => db.Phones.CountAsync(p => p.OptedOutAt != null))).ShouldBe(0);
    }

    [Theory]
    [InlineData("he hits me", null)]
    [InlineData(null, "i am scared, my dad hits me")]
    public async Task After_a_possible_disclosure_the_ordinary_closing_comes_and_no_question(string? byText, string? onThePage)
    {
        await using var voice = await Invited();
        var received = await Said(voice, "yes", "8");
        if (onThePage is not null)
            await voice.Get<WebSurveys>().Answer(await Token(voice), "good", AnswerValue.OfComment(onThePage));
        (await Said(voice, "stop")).ShouldHaveSingleItem().ShouldStartWith("OK. We will not text you again.");
        // The page that was under way is closed by STOP for them as for anybody.
        (await Open(voice)).IsDeclined.ShouldBeTrue();
        if (byText is not null)
            (await Said(voice, byText)).ShouldBeEmpty();

        var after = await Said(voice, "START");
        after.Length.ShouldBe(2);
        after[1].ShouldContain("Childline");
        after.ShouldNotContain(received[2]);
        (await Open(voice)).IsDone.ShouldBeTrue();
        (await Said(voice, "8", "START")).ShouldBeEmpty();
    }

    /// <summary>Neither ends a survey by itself; but who had said STOP is not asked again while there is something for the lead to read.</summary>
    [Theory]
    [InlineData("an unsure hint", true)]
    [InlineData("a check that failed", true)]
    [InlineData("a complaint", false)]
    public async Task After_anything_that_alerted_the_lead_the_ordinary_closing_comes(string what, bool closes)
    {
        await using var voice = await Invited(replace: s => s.AddSingleton<ConcernCheck>((_, text, _) => text != "the thing" ? [] : what switch
        {
            "an unsure hint" => [new Analysis.Concerns.Concern(ConcernCategory.HarmAtHome, ConcernSeverity.Medium, text, 0, text.Length) { IsHint = true }],
            "a complaint" => [new Analysis.Concerns.Concern(ConcernCategory.Complaint, ConcernSeverity.Medium, text, 0, text.Length)],
            _ => throw new InvalidOperationException(text),
        }));
        (await Said(voice, "yes", "8", "yes", "yes", "the thing"))[^1].ShouldStartWith("What should we do better");
        await Said(voice, "stop");
        (await Said(voice, "START"))[1].Contains("Childline", StringComparison.Ordinal).ShouldBe(closes);
    }

    [Fact]
    public async Task What_ended_otherwise_stays_ended()
    {
        await using var voice = await Invited();
        await Said(voice, "no", "stop");
        (await Said(voice, "START")).ShouldHaveSingleItem().ShouldStartWith("Thank you. You can get texts from");
        (await Invitation(voice)).State.ShouldBe(InvitationState.Declined);
    }

    private static Task Bar(TestVoice voice, string bar) => bar switch
    {
        "hold" => voice.Get<ContactDesk>().PlaceHold(Case, "asked for by the lead", "lead@test"),
        "unsafe" => Change(voice, c => c.SafeToText = SafeToText.NotSafe),
        "consent taken back" => Change(voice, c => c.Consent = Consent.Refused),
        "in custody" => voice.Store.Write(Act.Program("test"), async scope =>
            (await scope.Db.Cases.SingleAsync(c => c.Reference == Case)).Whereabouts = Core.Cases.Whereabouts.Custody),
        "another number" => voice.Store.Write(Act.Program("test"), async scope =>
        {
            var other = await scope.Db.Phones.FirstAsync(p => p.Id != scope.Db.Contacts.First(c => c.Person!.Case!.Reference == Case).PhoneId);
            await scope.Db.Contacts.Where(c => c.Person!.Case!.Reference == Case).ExecuteUpdateAsync(s => s.SetProperty(c => c.PhoneId, other.Id));
        }),
        "expired" => Later(voice, 29),
        _ => Born(voice),
    };

    private static Task Change(TestVoice voice, Action<Contact> change) => voice.Store.Write(Act.Program("test"), async scope =>
    {
        foreach (var contact in await scope.Db.Contacts.Where(c => c.Person!.Case!.Reference == Case).ToListAsync())
            change(contact);
    });

    private static Task Later(TestVoice voice, int days)
    {
        voice.Clock.Advance(TimeSpan.FromDays(days));
        return Task.CompletedTask;
    }

    private static Task Born(TestVoice voice) => voice.Store.Write(Act.Program("test"), async scope =>
    {
        var child = await scope.Db.People.SingleAsync(p => p.Case!.Reference == Case && p.Audience == Audience.Child);
        child.BirthDate = voice.Get<Core.Sealing.Vault>().SealDate(child.Key, UkTime.Day(scope.Now).AddYears(-18));
    });

    /// <returns>The texts that came meanwhile.</returns>
    private static async Task<string[]> Said(TestVoice voice, params string[] texts)
    {
        var before = (await voice.Received(Phone)).Count;
        foreach (var text in texts)
        {
            if (text == "START")
                await voice.Restart();
            await voice.Text(Phone, text);
        }
        return [.. (await voice.Received(Phone)).Skip(before)];
    }

    private static async Task<WebVisit> Open(TestVoice voice) => (await voice.Get<WebSurveys>().Open(await Token(voice))).ShouldNotBeNull();

    private static async Task<string> Token(TestVoice voice) => (await voice.Received(Phone))[0].Split("/s/")[1].Trim();

    private static Task<Invitation> Invitation(TestVoice voice) =>
        voice.Store.Read(db => db.Invitations.SingleAsync(i => i.Person!.Case!.Reference == Case && i.Audience == Audience.Child));

    private static async Task<TestVoice> Invited(StoreKind kind = StoreKind.Sqlite, Action<IServiceCollection>? replace = null)
    {
        var voice = await TestVoice.Start(kind, replace: replace);
        await voice.ImportClosures();
        await voice.Invite();
        await voice.SendDue();
        return voice;
    }
}
