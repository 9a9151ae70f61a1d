using Microsoft.EntityFrameworkCore;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Cases;

/// <summary>Open cases as they are exported: orders, panels, releases.</summary>
public sealed class SampleCasesTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_good_rows_go_in_and_the_rest_come_back_with_reasons(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var report = await voice.ImportCases();
        (report.Created, report.Updated, report.Unchanged).ShouldBe((12, 0, 0));
        report.Refused.Select(r => (r.Row, r.Column, r.Value)).ShouldBe(
        [
            (11, "Order Start", "31/02/2026"), (12, "YP Ref", null), (13, "Order Start", "01/12/2026"),
            (14, "Expected Release", "01/06/2026"), (15, "Panel Date", "next Tuesday"),
        ]);
        report.Warnings.ShouldHaveSingleItem().Row.ShouldBe(17);
        var orders = await Orders(voice);
        orders.Count.ShouldBe(11);
        var referral = orders.Single(o => o.Case.Reference == "OC2004");
        referral.Panels.Select(p => p.HeldOn).Order().ShouldBe([new(2026, 11, 20), new(2026, 12, 18)]);
        referral.Panels.Single(p => p.HeldOn.Month == 11).Volunteers.Count.ShouldBe(2);
        orders.Single(o => o.Case.Reference == "OC2005").Panels.ShouldHaveSingleItem().CalledOff.ShouldBeTrue();
        orders.Single(o => o.Case.Reference == "OC2006").ShouldSatisfyAllConditions(o => o.Custodial.ShouldBeTrue(), o => o.ReleaseOn.ShouldBe(new(2026, 12, 1)));
        (await voice.Store.Read(db => db.Volunteers.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_same_file_twice_changes_nothing_and_a_corrected_row_updates(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.ImportCases();
        var again = await voice.ImportCases();
        (again.Created, again.Updated, again.Unchanged).ShouldBe((0, 0, 12));

        var moved = File.ReadAllText(TestVoice.Sample("cases.csv")).Replace("18/12/2026", "08/01/2027", StringComparison.Ordinal)
            .Replace("01/12/2026,,,,,,,,\nOC2007", "15/12/2026,,,,,,,,\nOC2007", StringComparison.Ordinal);
        var third = await voice.ImportCases(voice.TempFile("moved.csv", moved));
        (third.Created, third.Updated, third.Unchanged).ShouldBe((0, 2, 10));
        var orders = await Orders(voice);
        orders.Single(o => o.Case.Reference == "OC2004").Panels.Select(p => p.HeldOn).Order().ShouldBe([new(2026, 11, 20), new(2027, 1, 8)]);
        orders.Single(o => o.Case.Reference == "OC2006").ReleaseOn.ShouldBe(new(2026, 12, 15));
    }

    [Fact]
    public async Task Another_layout_with_its_own_mess_is_read()
    {
        await using var voice = await TestVoice.Start();
        var report = await voice.ImportCases(TestVoice.Sample("cases-other-layout.csv"));
        (report.Created, report.Unchanged).ShouldBe((4, 1));
        report.Refused.Select(r => (r.Row, r.Column, r.Value)).ShouldBe([(7, "Date of Birth", "29/02/2011"), (8, "Release Date", "soon")]);
        report.Warnings.Select(w => w.Value).ShouldBe(["4.477E+11", "01904 496503"]);
        var orders = await Orders(voice);
        orders.Single(o => o.Case.Reference == "M-1").Panels.Select(p => p.HeldOn).Order().ShouldBe([new(2026, 11, 18), new(2026, 11, 20)]);
        var vault = voice.Get<Vault>();
        var people = await voice.Store.Read(db => db.People.ToListAsync());
        people.Select(p => vault.Open(p.Key, p.Name)).ShouldContain("Siân Ó Dálaigh");
        people.Single(p => p.Audience == Audience.Volunteer).ShouldSatisfyAllConditions(p => vault.Open(p.Key, p.Name).ShouldBe("José Núñez"));
    }

    [Fact]
    public async Task Dry_run_and_strict_leave_nothing()
    {
        await using var voice = await TestVoice.Start();
        var dry = await voice.Get<Importer>().Import(new ImportRequest(ImportKind.Cases, TestVoice.Sample("cases.csv"), "test", DryRun: true));
        (dry.Created, dry.Refused.Count).ShouldBe((12, 5));
        var strict = await voice.Get<Importer>().Import(new ImportRequest(ImportKind.Cases, TestVoice.Sample("cases.csv"), "test", Strict: true));
        (strict.Created, strict.Refused.Count).ShouldBe((0, 5));
        (await voice.Store.Read(db => db.Cases.CountAsync())).ShouldBe(0);
        (await voice.Store.Read(db => db.Imports.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Columns_that_the_file_does_not_have_change_nothing_that_is_known()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportCases();
        await voice.ImportCases(voice.TempFile("short.csv", "YP Ref,Order Type,Order Start,Expected Release\nOC2006,Detention and Training Order,01/07/2026,03/12/2026\n"));
        var child = await voice.Store.Read(db => db.People.Include(p => p.Case).Include(p => p.Contacts).ThenInclude(c => c.Phone)
            .SingleAsync(p => p.Case!.Reference == "OC2006" && p.Audience == Audience.Child));
        var vault = voice.Get<Vault>();
        vault.Open(child.Key, child.Name).ShouldBe("Lewis Tanner");
        vault.OpenDate(child.Key, child.BirthDate).ShouldBe(new DateOnly(2010, 2, 21));
        child.Contacts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Phone.ShouldNotBeNull(), c => c.Consent.ShouldBe(Consent.Given));
        child.Case!.Whereabouts.ShouldBe(Whereabouts.Custody);
        (await Orders(voice)).Single(o => o.Case.Reference == "OC2006").ReleaseOn.ShouldBe(new(2026, 12, 3));
    }

    [Fact]
    public async Task A_needed_column_that_is_missing_is_named()
    {
        await using var voice = await TestVoice.Start();
        var error = await Should.ThrowAsync<ImportException>(() => voice.ImportCases(voice.TempFile("x.csv", "YP Ref,Name\nA,B\n")));
        error.Message.ShouldContain("'started'");
        error.Message.ShouldContain("voice import mapping cases NAME");
    }

    private static Task<List<Order>> Orders(TestVoice voice) =>
        voice.Store.Read(db => db.Orders.Include(o => o.Case).Include(o => o.Panels).ThenInclude(p => p.Volunteers).AsSplitQuery().ToListAsync());
}
