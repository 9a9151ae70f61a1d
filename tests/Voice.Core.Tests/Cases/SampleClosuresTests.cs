using Microsoft.EntityFrameworkCore;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Cases;

/// <summary>The messy export, row by row, as its notes say.</summary>
public sealed class SampleClosuresTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_good_rows_go_in_and_the_rest_come_back_with_reasons(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var report = await voice.ImportClosures();
        (report.Created, report.Updated, report.Unchanged).ShouldBe((105, 0, 6));
        report.Refused.Select(r => (r.Row, r.Column, r.Value)).ShouldBe(
        [
            (2, "Closed", "14/03/2027"), (7, "Closed", "14/03/2027"), (8, "Closed", "2026-13-01"), (59, "Closed", "2026-13-01"),
            (87, "Closed", "2026-13-01"), (95, "Closed", "14/03/2027"), (99, "DOB", "01/01/2027"), (101, "YP Ref", null), (109, "Closed", "soon"),
        ]);
        report.Warnings.Select(w => w.Value).Order().ShouldBe(
            ["01904 496503", "01904 496596", "01904 496807", "01904 496943", "4.477E+11", "4.477E+11", "4.477E+11"]);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_same_file_twice_changes_nothing_and_a_corrected_row_updates(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.ImportClosures();
        var before = await Contents(voice);
        var again = await voice.ImportClosures();
        (again.Created, again.Updated, again.Unchanged).ShouldBe((0, 0, 111));
        (await Contents(voice)).ShouldBe(before);

        var corrected = File.ReadAllText(TestVoice.Sample("closures.csv")).Replace("07700900954", "07700900111", StringComparison.Ordinal)
            .Replace("YP11064,Ellis,Evans,22/08/2010", "YP11064,Elis,Evans,22/08/2011", StringComparison.Ordinal);
        var third = await voice.ImportClosures(voice.TempFile("corrected.csv", corrected));
        (third.Created, third.Updated).ShouldBe((0, 1));
        var child = await Child(voice, "YP11064");
        var vault = voice.Get<Vault>();
        vault.Open(child.Key, child.Name).ShouldBe("Elis Evans");
        vault.OpenDate(child.Key, child.BirthDate).ShouldBe(new DateOnly(2011, 8, 22));
    }

    [Fact]
    public async Task Names_and_numbers_are_read_as_they_were_meant()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures();
        (await NameOf(voice, "YP11011", Audience.Child)).ShouldBe("Siân O'Néill");
        (await NameOf(voice, "YP11082", Audience.Parent)).ShouldBe("Jo \"Nan\" Price, grandmother");
        (await NameOf(voice, "YP11038", Audience.Parent)).ShouldBe("Sam Lee\n(weekdays only)");
        (await NameOf(voice, "YP11113", Audience.Child)).ShouldBe("=HYPERLINK(\"x\") Roberts");
        (await NumberOf(voice, "YP11067", Audience.Child)).ShouldBe("+447700900451");
        (await NumberOf(voice, "YP11107", Audience.Child)).ShouldBe("+447700900492");
        (await NumberOf(voice, "YP11069", Audience.Child)).ShouldBe("+447700900272");
        (await NumberOf(voice, "YP11074", Audience.Child)).ShouldBeNull();
        (await NumberOf(voice, "YP11019", Audience.Child)).ShouldBeNull();
    }

    [Fact]
    public async Task No_name_number_or_birth_date_can_be_read_from_the_database_file()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures();
        await voice.ImportVictims();
        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(voice.Settings.Store.ConnectionString).DataSource;
        await using (var db = voice.Store.Open())
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", TestContext.Current.CancellationToken);
        var bytes = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        bytes.ShouldContain("YP11011");
        foreach (var secret in new[] { "Kowalska", "Wiktoria", "7700900439", "2009-01-11", "11/01/2009", "person138", "A. Reed", "M. Lowe", "Bereavement", "01904 496503" })
            bytes.ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_leaves_nothing()
    {
        await using var voice = await TestVoice.Start();
        var before = await Contents(voice);
        var report = await voice.Get<Importer>().Import(new ImportRequest(ImportKind.Closures, TestVoice.Sample("closures.csv"), "test", DryRun: true));
        (report.Created, report.Unchanged, report.Refused.Count).ShouldBe((105, 6, 9));
        (await Contents(voice)).ShouldBe(before);
    }

    [Fact]
    public async Task Strict_takes_nothing_when_a_row_is_refused()
    {
        await using var voice = await TestVoice.Start();
        var report = await voice.Get<Importer>().Import(new ImportRequest(ImportKind.Closures, TestVoice.Sample("closures.csv"), "test", Strict: true));
        (report.Created, report.Refused.Count).ShouldBe((0, 9));
        (await voice.Store.Read(db => db.Cases.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Victims_closed_in_the_future_are_refused_and_the_rest_go_in()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures();
        var report = await voice.ImportVictims();
        report.Created.ShouldBe(53);
        report.Refused.Select(r => r.Row).ShouldBe([15, 18, 43, 44, 46, 52, 59]);
        var (engaged, all) = await voice.Store.Read(async db => (await db.VictimRecords.CountAsync(v => v.Engaged), await db.VictimRecords.CountAsync()));
        all.ShouldBe(53);
        engaged.ShouldBeInRange(1, 52);
        (await voice.ImportVictims()).Unchanged.ShouldBe(53);
    }

    [Fact]
    public async Task An_import_that_was_cut_off_counts_once_the_same_file_is_given_again()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures();
        await voice.Store.Write(new Core.Audit.Act("test", "cut off"), scope => scope.Db.Imports.ExecuteUpdateAsync(s => s.SetProperty(i => i.CompletedAt, (DateTimeOffset?)null)));
        (await voice.Plan()).ShouldBeEmpty();
        await voice.ImportClosures();
        (await voice.Plan()).ShouldNotBeEmpty();
    }

    private static Task<Person> Child(TestVoice voice, string reference) => PersonOf(voice, reference, Audience.Child);

    private static Task<Person> PersonOf(TestVoice voice, string reference, Audience audience) => voice.Store.Read(db => db.People
        .Include(p => p.Contacts).ThenInclude(c => c.Phone)
        .SingleAsync(p => p.Case!.Reference == reference && p.Audience == audience));

    private static async Task<string?> NameOf(TestVoice voice, string reference, Audience audience)
    {
        var person = await PersonOf(voice, reference, audience);
        return voice.Get<Vault>().Open(person.Key, person.Name);
    }

    private static async Task<string?> NumberOf(TestVoice voice, string reference, Audience audience)
    {
        var phone = (await PersonOf(voice, reference, audience)).Contacts.Single().Phone;
        return phone is null ? null : voice.Get<PhoneBook>().Number(phone);
    }

    private static Task<string> Contents(TestVoice voice) => voice.Store.Read(async db =>
        $"{await db.Cases.CountAsync()} {await db.Closures.CountAsync()} {await db.People.CountAsync()} {await db.Contacts.CountAsync()} {await db.Phones.CountAsync()} {await db.Holds.CountAsync()}");
}
