using System.Text;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.TestCommon;

namespace Voice.Core.Tests.Cases;

/// <summary>Nothing is fixed to one layout: other columns, separators and encodings.</summary>
public sealed class ImportLayoutTests
{
    private const string Other = """
        Client ID;First Name;Last Name;Date of Birth;Order Type;Date Closed;Mobile Number;Consent to Survey;Carer Name;Carer Mobile;Carer Consent
        C-1;Siân;Jones;1 March 2011;Referral Order;14-Sep-26;07700 900 321;Y;"Price; Jo";07700900322;N
        C-2;Zoë;Lee;2011-03-02;Prevention;30.09.2026;;;;;

        """;

    static ImportLayoutTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "windows-1252", "utf-16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Any_encoding_is_read(string name)
    {
        await using var voice = await TestVoice.Start();
        var encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with mark" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            _ => Encoding.GetEncoding(1252),
        };
        var file = voice.TempFile("other.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(Other)]);
        var report = await voice.ImportClosures(file);
        (report.Created, report.Refused.Count).ShouldBe((2, 0));
        var people = await voice.Store.Read(db => db.People.Include(p => p.Case).OrderBy(p => p.Case!.Reference).ThenBy(p => p.Audience).ToListAsync());
        people.Select(p => voice.Get<Core.Sealing.Vault>().Open(p.Key, p.Name)).ShouldBe(["Siân Jones", "Price; Jo", "Zoë Lee"]);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task Any_separator_is_read(char separator)
    {
        await using var voice = await TestVoice.Start();
        var rows = new[] { "Reference,Closed,DOB", "A1,01/09/2026,01/01/2011", "A2,02/09/2026,01/01/2011" };
        var report = await voice.ImportClosures(voice.TempFile("x.csv", string.Join("\r\n", rows).Replace(',', separator)));
        report.Created.ShouldBe(2);
    }

    [Fact]
    public async Task Rows_are_numbered_as_a_spreadsheet_shows_them()
    {
        await using var voice = await TestVoice.Start();
        var file = voice.TempFile("x.csv", "Reference,Closed,Team\nA1,01/09/2026,\"two\nlines\"\n\nA2,nonsense,x\n");
        (await voice.ImportClosures(file)).Refused.ShouldHaveSingleItem().Row.ShouldBe(4);
    }

    [Fact]
    public async Task A_file_without_a_needed_column_is_refused_with_the_columns_it_has()
    {
        await using var voice = await TestVoice.Start();
        var file = voice.TempFile("x.csv", "Nummer,Ende\nA1,01/09/2026\n");
        var error = await Should.ThrowAsync<ImportException>(() => voice.ImportClosures(file));
        error.Message.ShouldContain("'reference'");
        error.Message.ShouldContain("Nummer, Ende");
    }

    [Fact]
    public async Task A_saved_mapping_corrects_the_guess_and_serves_the_next_file_by_itself()
    {
        await using var voice = await TestVoice.Start();
        var shelf = voice.Get<MappingShelf>();
        var mapping = new ColumnMapping(new Dictionary<string, string>()).With("reference", "Nummer").With("closed", "Ende");
        await shelf.Save(ImportKind.Closures, "german", mapping, "test");
        var file = voice.TempFile("x.csv", "Nummer,Ende,DOB\nA1,01/09/2026,01/01/2011\n");
        (await voice.Get<Importer>().Import(new ImportRequest(ImportKind.Closures, file, "test", Mapping: "german"))).Created.ShouldBe(1);
        (await voice.ImportClosures(file)).Unchanged.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("\0\0\0\u0001PK")]
    [InlineData("Reference,Closed\n\"A1,01/09/2026\nA2,02/09/2026\n")]
    public async Task What_is_no_table_is_refused_and_changes_nothing(string content)
    {
        await using var voice = await TestVoice.Start();
        await Should.ThrowAsync<ImportException>(() => voice.ImportClosures(voice.TempFile("x.csv", content)));
        (await voice.Store.Read(db => db.Cases.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        await using var voice = await TestVoice.Start();
        (await Should.ThrowAsync<ImportException>(() => voice.ImportClosures("nowhere.csv"))).Message.ShouldContain("nowhere.csv");
    }

    [Fact]
    public async Task A_case_that_closes_again_later_is_a_new_closure()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures(voice.TempFile("1.csv", "Reference,Start,Closed,DOB\nA1,01/01/2026,01/03/2026,01/01/2011\n"));
        var report = await voice.ImportClosures(voice.TempFile("2.csv", "Reference,Start,Closed,DOB\nA1,01/06/2026,01/09/2026,01/01/2011\n"));
        report.Created.ShouldBe(1);
        (await voice.Store.Read(db => db.Closures.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_recorded_here_is_not_turned_round_by_a_file()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures(voice.TempFile("1.csv", "Reference,Closed,DOB,Mobile,Consent\nA1,01/09/2026,01/01/2011,07700900123,Yes\n"));
        await voice.Store.Write(new Core.Audit.Act("staff:jo", "asked in person"), scope => scope.Db.Contacts.ExecuteUpdateAsync(s => s
            .SetProperty(c => c.Consent, Core.Contacts.Consent.Refused).SetProperty(c => c.ConsentRecordedBy, "staff:jo")));
        await voice.ImportClosures(voice.TempFile("2.csv", "Reference,Closed,DOB,Mobile,Consent\nA1,02/09/2026,01/01/2011,07700900123,Yes\n"));
        (await voice.Store.Read(db => db.Contacts.Select(c => c.Consent).SingleAsync())).ShouldBe(Core.Contacts.Consent.Refused);
    }
}
