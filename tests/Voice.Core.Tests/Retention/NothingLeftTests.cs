using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Retention;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Retention;

/// <summary>What is left of people after they were erased, wherever it lay.</summary>
public sealed class NothingLeftTests
{
    private const string Child = "+447700900123";
    private const string Parent = "+447700900124";
    private const string Volunteer = "+447700900125";
    private const string Victim = "+447700900126";

    private const string Header = "Reference,Name,DOB,Gender,Ethnicity,Looked After,EHCP,SLCN,Team,Area,Outcome,Start,Closed,Worker,YP Mobile,YP Consent,Parent Name,Parent Mobile,Parent Consent,Living situation,Hold Reason";

    private static readonly string[] Words =
    [
        "Quillon", "Zebedane", "2011-02-16", "16/02/2011", "Genderword", "Ethnicword", "Teamword", "Areaword", "Outcomeword", "Workerword",
        "quiet before", "quite sound", "some later", "Parentword", "Extraword",
        "Sittername", "Victimname", "victim@example.org", "weekday mornings", "Supportword", "Officerword",
    ];

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.Postgres];

    [Fact]
    public async Task In_the_file_and_under_every_key_there_is_nothing_of_them()
    {
        await using var voice = await TestVoice.Start();
        await Import(voice, Row());
        await ImportOrder(voice);
        await ImportVictim(voice);
        await Say(voice, Child, "its Quillon i was quiet before");
        await voice.Invite();
        await voice.SendDue();
        foreach (var said in new[] { "yes", "8", "yes", "yes", "my worker was quite sound", "more trips", "1" })
            await Say(voice, Child, said);
        await Say(voice, Child, "and some later words");
        (await EverythingStored.Read(voice)).Of(Words).ShouldBe(Words);

        await EraseAll(voice, "T1");
        await EraseAll(voice, "V1");
        await EraseAll(voice, await VolunteerReference(voice));
        voice.Clock.Advance(TimeSpan.FromDays(RefusedValueSweep.KeptDays));
        await voice.Get<RefusedValueSweep>().Run();

        (await EverythingStored.Read(voice)).Of(Words).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Texts_of_no_survey_go_and_the_number_stays_sealed_under_a_new_key(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await Import(voice, Row());
        await Say(voice, Child, "its Quillon i was quiet before");
        var before = await PhoneOf(voice, Child);

        await Erase(voice, "T1", Audience.Child);

        var after = await PhoneOf(voice, Child);
        after.Key.ShouldNotBe(before.Key);
        voice.Get<PhoneBook>().Number(after).ShouldBe(Child);
        after.OptedOutAt.ShouldNotBeNull();
        (await Texts(voice, Child)).ShouldBe([null]);
        // Within minutes of the first, so that both are looked at together.
        await Say(voice, Child, "some later words");
        (await Texts(voice, Child)).ShouldBe([null, "some later words"]);
        (await PhoneOf(voice, Parent)).OptedOutAt.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Texts_of_no_survey_stay_while_somebody_else_uses_the_phone_and_the_page_can_say_so(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await Import(voice, Row().Replace("07700900124", "07700900123", StringComparison.Ordinal));
        await Say(voice, Child, "its Quillon i was quiet before");
        (await voice.Get<Erasure>().Find("T1")).ShouldAllBe(p => p.SharesPhone);

        await Erase(voice, "T1", Audience.Child);
        (await Texts(voice, Child)).ShouldBe(["its Quillon i was quiet before"]);
        (await voice.Get<Erasure>().Find("T1")).Single(p => p.Audience == Audience.Parent).SharesPhone.ShouldBeFalse();

        await Erase(voice, "T1", Audience.Parent);
        (await Texts(voice, Child)).ShouldBe([null]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_text_at_the_same_moment_is_readable_or_gone(bool erasedFirst)
    {
        await using var voice = await TestVoice.Start(StoreKind.Postgres);
        await Import(voice, Row());
        await Say(voice, Child, "its Quillon i was quiet before");
        var phone = await PhoneOf(voice, Child);
        var (held, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holding = voice.Store.Write(Act.Program("test"), async scope =>
        {
            await scope.LockPhone(phone.Id);
            held.SetResult();
            await go.Task;
        });
        await held.Task;
        Task Text() => voice.Get<InboundTexts>().Receive(new InboundText("later", Child, "some later words"));
        Func<Task>[] both = erasedFirst ? [() => Erase(voice, "T1", Audience.Child), Text] : [Text, () => Erase(voice, "T1", Audience.Child)];
        var first = both[0]();
        await Waiting(voice, 1, first);
        var second = both[1]();
        await Waiting(voice, 2, second);
        go.SetResult();
        await Task.WhenAll(holding, first, second);

        (await Texts(voice, Child)).ShouldBe([null, erasedFirst ? "some later words" : null]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_describes_the_child_goes_and_no_import_brings_it_back_while_the_parent_is_still_asked(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await Import(voice, Row());
        await ImportOrder(voice);
        await Erase(voice, "T1", Audience.Child);
        await ShouldBeBare(voice);

        await ImportOrder(voice, "Bill Newname");
        await Import(voice, Row().Replace("Teamword", "Otherteam", StringComparison.Ordinal).Replace("Parentword", "Newname", StringComparison.Ordinal));
        await ShouldBeBare(voice);
        await voice.Store.Read(async db =>
        {
            (await db.Closures.CountAsync()).ShouldBe(1);
            (await db.Orders.CountAsync()).ShouldBe(1);
            var parent = await db.People.SingleAsync(p => p.Audience == Audience.Parent);
            voice.Get<Vault>().Open(parent.Key, parent.Name).ShouldBe("Newname Zebedane");
            return true;
        });
        (await voice.Plan()).ShouldContain(e => e.Reference == "T1" && e.Audience == Audience.Parent && e.IsAsked);
    }

    [Fact]
    public async Task A_hold_stands_for_the_others_of_the_case_without_its_reason()
    {
        await using var voice = await TestVoice.Start();
        await Import(voice, Row() + "a crisis");
        await Erase(voice, "T1", Audience.Child);
        var hold = await voice.Store.Read(db => db.Holds.SingleAsync());
        (hold.Reason, hold.LiftedAt).ShouldBe((null, null));
        (await voice.Plan()).ShouldNotContain(e => e.Reference == "T1" && e.IsAsked);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Of_a_victim_the_reference_alone_stays_whatever_the_next_file_says(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await Import(voice, Row());
        await ImportVictim(voice);
        await EraseAll(voice, "V1");
        (await ImportVictim(voice, "Othername")).ShouldBe((0, 1));
        var left = await voice.Store.Read(db => db.VictimRecords.Include(v => v.Person).ThenInclude(p => p.Contacts).SingleAsync());
        (left.Reference, left.CaseReference, left.Under18, left.Engaged, left.ContactOutcome).ShouldBe(("V1", "", false, false, null));
        (left.IdentifiedOn, left.ContactedOn, left.ClosedOn, left.LiaisonOfficer).ShouldBe((null, null, null, null));
        (left.RestorativeOffered, left.RestorativeTakenUp, left.Person.Name, left.Person.Contacts.Count).ShouldBe((null, null, null, 0));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_volunteer_is_found_by_their_reference_and_the_next_file_does_not_bring_them_back(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await ImportOrder(voice);
        var reference = await VolunteerReference(voice);
        var person = (await voice.Get<Erasure>().Find(reference)).Single();
        person.Audience.ShouldBe(Audience.Volunteer);
        await Say(voice, Volunteer, "some later words");
        await EraseAll(voice, reference);

        await ImportOrder(voice, "Bill Newname");

        await voice.Store.Read(async db =>
        {
            var left = await db.Volunteers.Include(v => v.Panels).Include(v => v.Person.Contacts).SingleAsync();
            (left.Panels.Count, left.Person.Name, left.Person.Contacts.Count, left.Person.Key.IsDestroyed).ShouldBe((0, null, 0, true));
            return true;
        });
        (await Texts(voice, Volunteer)).ShouldBe([null]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Refused_values_go_after_thirty_days_and_their_reasons_stay(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await Import(voice, Row());
        var sweep = voice.Get<RefusedValueSweep>();
        voice.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        (await sweep.Run()).ShouldBe(0);
        (await Refused(voice)).ShouldAllBe(r => r.Value != null);
        voice.Clock.Advance(TimeSpan.FromSeconds(1));
        (await sweep.Run()).ShouldBe(1);
        (await Refused(voice)).ShouldAllBe(r => r.Value == null && r.Reason.Length > 0 && r.Column == "Closed");
        (await voice.Store.Read(db => db.Imports.SingleAsync())).Key.IsDestroyed.ShouldBeTrue();
        (await sweep.Run()).ShouldBe(0);
    }

    private static async Task ShouldBeBare(TestVoice voice)
    {
        var left = await voice.Store.Read(db => db.Cases.Include(c => c.Closures).Include(c => c.Orders).SingleAsync());
        (left.Team, left.Area, left.Gender, left.Ethnicity).ShouldBe((null, null, null, null));
        (left.LookedAfter, left.SpecialNeeds, left.SpeechNeeds, left.Whereabouts).ShouldBe((null, null, null, Whereabouts.NotKnown));
        left.Closures.ShouldAllBe(c => c.Outcome == null && c.Worker == null);
        left.Orders.ShouldAllBe(o => o.Outcome == null && o.Worker == null);
    }

    private static Task<List<RefusedValue>> Refused(TestVoice voice) => voice.Store.Read(async db =>
    {
        var refused = await db.RefusedValues.ToListAsync();
        refused.Count.ShouldBe(1);
        return refused;
    });

    private static Task<Phone> PhoneOf(TestVoice voice, string number) =>
        voice.Store.Read(async db => (await voice.Get<PhoneBook>().Find(db, number))!);

    // As anybody reads them: a text without a person under the key its phone has now.
    private static Task<List<string?>> Texts(TestVoice voice, string number) => voice.Store.Read(async db =>
    {
        var phone = (await voice.Get<PhoneBook>().Find(db, number))!;
        var texts = await db.Messages.Where(m => m.PhoneId == phone.Id && m.PersonId == null && m.Direction == Direction.In).OrderBy(m => m.Seq).ToListAsync();
        return texts.Select(m => voice.Get<Vault>().Open(phone.Key, m.Body)).ToList();
    });

    private static async Task Waiting(TestVoice voice, int count, Task last)
    {
        while (!last.IsCompleted && await voice.Store.Read(db => db.Database.SqlQuery<int>(
            $"SELECT count(DISTINCT pid)::int AS \"Value\" FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())").SingleAsync()) < count)
            await Task.Delay(20);
    }

    // Not by a simulated phone: what lies there is the owner's, as on any phone.
    private static async Task Say(TestVoice voice, string number, string body)
    {
        await voice.Get<InboundTexts>().Receive(new InboundText(Guid.NewGuid().ToString(), number, body));
        await voice.SendDue();
    }

    private static async Task Erase(TestVoice voice, string reference, Audience audience)
    {
        var person = (await voice.Get<Erasure>().Find(reference)).Single(p => p.Audience == audience);
        (await voice.Get<Erasure>().Erase(reference, person.PersonId, AskedHow.InPerson, "test")).ShouldBeTrue();
    }

    private static async Task EraseAll(TestVoice voice, string reference)
    {
        foreach (var person in (await voice.Get<Erasure>().Find(reference)).Where(p => p.ErasedAt is null))
            (await voice.Get<Erasure>().Erase(reference, person.PersonId, AskedHow.InPerson, "test")).ShouldBeTrue();
    }

    private static Task<string> VolunteerReference(TestVoice voice) => voice.Store.Read(db => db.Volunteers.Select(v => v.Reference).SingleAsync());

    private static string Row() =>
        "T1,Quillon Zebedane,16/02/2011,Genderword,Ethnicword,Yes,Yes,Yes,Teamword,Areaword,Outcomeword,01/02/2026,01/10/2026,Workerword,"
        + "07700900123,Yes,Parentword Zebedane,07700900124,Yes,Foster care,";

    // With a row that is refused for its closing day.
    private static Task<ImportReport> Import(TestVoice voice, string row) => voice.ImportClosures(voice.TempFile(
        "closures.csv", $"{Header}\n{row}\nT1,Quillon Zebedane,,,,,,,,,,,16/02/2011 Extraword,,,,,,,,"));

    private static Task<ImportReport> ImportOrder(TestVoice voice, string member = "Sittername") => voice.ImportCases(voice.TempFile("orders.csv",
        "Reference,Name,DOB,Gender,Team,Order Type,Order Start,YP Mobile,YP Consent,Parent Name,Parent Mobile,Parent Consent,Panel Date,Panel Member,Panel Member Mobile,Panel Member Consent\n"
        + $"T1,Quillon Zebedane,16/02/2011,Genderword,Teamword,Outcomeword,15/10/2026,07700900123,Yes,Parentword Zebedane,07700900124,Yes,20/10/2026,{member},{"0" + Volunteer[3..]},Yes"));

    private static async Task<(int Updated, int Unchanged)> ImportVictim(TestVoice voice, string name = "Victimname")
    {
        var report = await voice.ImportVictims(voice.TempFile("victims.csv",
            "Victim Ref,Name,Under 18,Mobile,Email,Safe to text,Safe times,Identified,Contacted,Contact outcome,RJ offered,RJ taken up,Consent,Closed,VLO,Linked case\n"
            + $"V1,{name},Yes,{"0" + Victim[3..]},victim@example.org,Yes,weekday mornings,15/02/2026,02/03/2026,Accepted Supportword,Yes,No,Yes,07/10/2026,Officerword,T1"));
        return (report.Updated, report.Unchanged);
    }
}
