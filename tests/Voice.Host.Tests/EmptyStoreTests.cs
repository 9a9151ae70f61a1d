using System.Text.Json;
using Voice.TestCommon;

namespace Voice.Host.Tests;

/// <summary>The main job on an empty store, through the real program, verb by verb. Dates are made relative to today:
/// the program runs on the real clock.</summary>
public sealed class EmptyStoreTests : IDisposable
{
    private readonly VoiceVerb _voice = new();

    public void Dispose() => _voice.Dispose();

    [Fact]
    public async Task From_a_file_to_a_report()
    {
        var closed = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-20);
        var file = Path.Combine(_voice.Folder, "closures.csv");
        var rows = Enumerable.Range(0, 6).Select(i => $"E{i},{closed:dd/MM/yyyy},{closed.AddYears(-15):dd/MM/yyyy},077009002{i:00},Yes");
        await File.WriteAllTextAsync(file, "Reference,Closed,DOB,Mobile,Consent\n" + string.Join('\n', rows) + "\nE9,tomorrow,,,\n");

        (await _voice.Run("invite")).Out.ShouldContain("nobody is due: bring people in with 'voice import closures FILE'");
        var import = await _voice.Run("import closures closures.csv --json");
        import.Code.ShouldBe(3, import.Error);
        var report = JsonDocument.Parse(import.Out).RootElement;
        report.GetProperty("created").GetInt32().ShouldBe(6);
        report.GetProperty("refused")[0].GetProperty("row").GetInt32().ShouldBe(8);

        (await _voice.Run("invite --dry-run --json")).Out.ShouldContain("\"asked\":6");
        var invited = await _voice.Run("invite");
        invited.Out.ShouldContain("6  asked");
        invited.Error.ShouldContain("Not signed off: child-closure v");
        invited.Error.ShouldContain("People are asked all the same.");
        invited.Error.ShouldNotContain("parent-closure");
        for (var i = 0; i < 6; i++)
        {
            var phone = await _voice.Run($"phone 077009002{i:00}", $"yes\n{i + 4}\nyes\n");
            phone.Out.ShouldContain("/s/");
            phone.Out.ShouldContain("from 1 to 10");
        }
        var summary = JsonDocument.Parse((await _voice.Run($"report --period {closed.Year}-Q{(closed.Month + 2) / 3} --format json")).Out).RootElement;
        var child = summary.GetProperty("audiences")[0];
        child.GetProperty("asked").GetProperty("count").GetInt32().ShouldBe(6);
        child.GetProperty("answered").GetProperty("count").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task Other_days_than_a_quarter_or_a_year_are_reported_without_figures()
    {
        var (code, output, error) = await _voice.Run("report --period 2026-07-01..2026-09-29 --format json");
        code.ShouldBe(0, error);
        var summary = JsonDocument.Parse(output).RootElement;
        summary.GetProperty("audiences").GetArrayLength().ShouldBe(0);
        summary.GetProperty("seeAlso").EnumerateArray().Select(p => p.GetProperty("period").GetString()).ShouldBe(["2026-Q3", "2026/27"]);
        error.Trim().ShouldNotContain("\n");
        error.ShouldContain("Figures are shown for whole quarters and whole financial years only");
        (await _voice.Run("report --period 2026/27")).Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_can_be_kept_as_a_golden_file()
    {
        var closed = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-20);
        await File.WriteAllTextAsync(Path.Combine(_voice.Folder, "c.csv"), $"Reference,Closed,DOB,Mobile,Consent\nE1,{closed:dd/MM/yyyy},{closed.AddYears(-15):dd/MM/yyyy},07700900201,Yes\n");
        await _voice.Run("import closures c.csv");
        await _voice.Run("invite");
        await _voice.Run("phone 07700900201 --golden said.txt", "yes\n9\n");
        var golden = await File.ReadAllTextAsync(Path.Combine(_voice.Folder, "said.txt"));
        golden.ShouldContain("survey: child-closure");
        golden.ShouldContain("< 9");
        golden.ShouldContain("= keep overall 9");
    }

    [Fact]
    public async Task Replies_are_read_as_documented()
    {
        var read = await _voice.Run("surveys read child-closure overall", "8\nabout 7 mate\n11\nidk\nSTOP\n7 or 8\nbanana\n");
        read.Code.ShouldBe(0, read.Error);
        read.Out.Trim().Split('\n').ShouldBe(
        [
            """{"input":"8","answer":8}""",
            """{"input":"about 7 mate","answer":7}""",
            """{"input":"11","answer":null,"reason":"out-of-range"}""",
            """{"input":"idk","answer":null,"reason":"skipped"}""",
            """{"input":"STOP","command":"stop"}""",
            """{"input":"7 or 8","answer":null,"reason":"ambiguous"}""",
            """{"input":"banana","answer":null,"reason":"not-understood"}""",
        ]);
    }

    [Theory]
    [InlineData("", "Voice:Sms:Provider")]
    [InlineData("report --period whenever --format json", "2026-Q3")]
    [InlineData("import closures nowhere.csv", "nowhere.csv")]
    [InlineData("staff add nobody --role administrator", "nobody")]
    [InlineData("staff add a@b.example --role king", "king")]
    [InlineData("phone 12", "12")]
    [InlineData("surveys read no-such-survey overall", "no-such-survey")]
    public async Task What_cannot_be_done_says_so_in_one_line(string verb, string named)
    {
        var (code, _, error) = await _voice.Run(verb);
        code.ShouldNotBe(0);
        error.Trim().ShouldNotContain("\n");
        error.ShouldContain(named);
    }

    [Theory]
    [InlineData("Voice:Sms:Hours", "whenever")]
    [InlineData("Voice:SmallNumber", "0")]
    [InlineData("Voice:Public:Url", "over there")]
    [InlineData("Voice:Keys:Lookup", "short")]
    [InlineData("Voice:Sms:Provider", "Pigeon")]
    [InlineData("Voice:Asking:TooLongAgoDays", "-1")]
    [InlineData("Voice:Public:Team", "A name that is far too long for a text message")]
    [InlineData("Voice:Public:Team", "Youth Justice Team")]
    [InlineData("Voice:Public:Team", "Tîm Llais")]
    public async Task A_wrong_setting_stops_the_start_with_its_key(string key, string value)
    {
        var (code, _, error) = await _voice.With(key, value).Run("");
        code.ShouldBe(1);
        error.Trim().ShouldStartWith(key + ":");
        error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task The_simulator_is_refused_in_Production() =>
        (await _voice.With("Voice:Sms:Provider", "Simulator").Run("")).Error.ShouldStartWith("Voice:Sms:Provider:");

    [Fact]
    public async Task The_sample_files_go_in_through_the_program()
    {
        File.Copy(TestVoice.Sample("closures.csv"), Path.Combine(_voice.Folder, "closures.csv"));
        var (code, output, error) = await _voice.Run("import closures closures.csv --dry-run");
        code.ShouldBe(3);
        output.ShouldContain("refused");
        error.ShouldContain("row 101: YP Ref");
    }
}
