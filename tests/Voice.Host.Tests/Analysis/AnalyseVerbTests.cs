using System.Text;
using Voice.TestCommon;

namespace Voice.Host.Tests.Analysis;

/// <summary>Spreadsheets as they come: a clear line or a modest answer, never a crash and never a made-up theme.</summary>
public sealed class AnalyseVerbTests : IDisposable
{
    private readonly VoiceVerb _voice = new();

    [Theory]
    [InlineData("", "in.csv: the file is empty.")]
    [InlineData("words\nkind\n", "in.csv: row 1 has no column 'text'; it has words.")]
    [InlineData("text,n\n\"never closed,1\nmore,2\n", "in.csv: row 2 cannot be read; look for a quotation mark that is not closed.")]
    [InlineData("PK\u0003\u0004 a workbook", "in.csv: this is no text file. In the spreadsheet program choose \"Save as\" and then CSV UTF-8.")]
    [InlineData("te\0xt\nkind\n", "in.csv: this is no text file. In the spreadsheet program choose \"Save as\" and then CSV UTF-8.")]
    public async Task What_cannot_be_read_is_said_in_one_line_and_nothing_is_left(string content, string error)
    {
        var (code, _, said) = await Analyse(Encoding.UTF8.GetBytes(content));
        (code, said.Trim()).ShouldBe((1, error));
        Directory.GetFiles(_voice.Folder).Select(Path.GetFileName).ShouldBe(["in.csv"]);
    }

    [Fact]
    public async Task A_result_that_its_own_summary_would_overwrite_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_voice.Folder, "in.csv"), "text\nkind\n");
        var (code, _, error) = await _voice.Run("analyse in.csv --text text --out out.html");
        (code, error.Trim()).ShouldBe((1, "out.html: the summary page would take the place of the result; give it another ending, such as .csv."));
        Directory.GetFiles(_voice.Folder).Select(Path.GetFileName).ShouldBe(["in.csv"]);
    }

    [Fact]
    public async Task A_header_alone_is_no_fault()
    {
        var (code, said, _) = await Analyse("text\n"u8.ToArray());
        (code, said.Trim()).ShouldBe((0, "in.csv has no row below its header."));
    }

    [Fact]
    public async Task Emoji_alone_and_nothing_at_all_get_no_theme_and_no_concern()
    {
        var rows = await Rows(Encoding.UTF8.GetBytes("text,n\n😀😀,1\n,2\n\"🔥🔥\n🔥\",3\n...,4\n"));
        rows.Count.ShouldBe(4);
        rows.Select(r => r[^3] + r[^2]).ShouldAllBe(found => found == "");
        rows[0][2].ShouldBe("positive");
        rows[1][2].ShouldBe("neutral");
    }

    [Fact]
    public async Task What_stands_where_nobody_wrote_anything_is_no_comment()
    {
        var rows = await Rows("text,n\nDid not answer,1\n(no comment),2\nN/A,3\nNothing,4\nnobody answered the phone,5\n"u8.ToArray());
        rows.Select(r => r[^3]).ShouldBe(["", "", "", "", "reaching-us"]);
        rows[0][0].ShouldBe("Did not answer");
        (await File.ReadAllTextAsync(Path.Combine(_voice.Folder, "out.html"))).ShouldContain("5 rows, 2 with a comment, 3 without");
    }

    [Fact]
    public async Task A_megabyte_in_one_line_is_one_comment()
    {
        var rows = await Rows(Encoding.UTF8.GetBytes("text\n" + new string('a', 1 << 20) + "\n\"" + string.Concat(Enumerable.Repeat("i hate waiting here. ", 50_000)) + "\"\n"));
        rows.Count.ShouldBe(2);
        rows[0][^3].ShouldBe("");
        rows[1][^3].ShouldContain("waiting-delays");
    }

    [Fact]
    public async Task Other_encodings_and_separators_are_read_as_they_are()
    {
        var windows = await Rows(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("text;n\nthe café was “great” – £5;1\n"), ';');
        windows[0][0].ShouldBe("the café was “great” – £5");
        var wide = await Rows([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("text\troeddn\nyn garedig iawn ŵ\t1\n")], '\t');
        wide[0][0].ShouldBe("yn garedig iawn ŵ");
    }

    [Fact]
    public async Task Rows_that_are_all_the_same_get_the_same_answer()
    {
        var rows = await Rows(Encoding.UTF8.GetBytes("text\n" + string.Concat(Enumerable.Repeat("the same thing\n", 3_000))));
        rows.Count.ShouldBe(3_000);
        rows.Select(r => string.Join('|', r)).Distinct().ShouldHaveSingleItem();
        rows[0][^3].ShouldBe("");
    }

    [Theory]
    [InlineData(0.5, "cut.bin: The model file is cut short or has something added.")]
    [InlineData(0, "cut.bin: This is not a model file.")]
    public async Task A_model_cut_short_is_refused(double share, string error)
    {
        using var shipped = typeof(Voice.Analysis.CommentAnalyser).Assembly.GetManifestResourceStream("Voice.Analysis.Resources.model.bin")!;
        var part = new byte[(int)(shipped.Length * share)];
        shipped.ReadExactly(part);
        await File.WriteAllBytesAsync(Path.Combine(_voice.Folder, "cut.bin"), part);
        var (code, _, said) = await Analyse("text\nkind\n"u8.ToArray(), "--model cut.bin");
        (code, said.Trim()).ShouldBe((1, error));
    }

    [Fact]
    public async Task The_result_never_takes_the_place_of_the_file()
    {
        await File.WriteAllTextAsync(Path.Combine(_voice.Folder, "in.csv"), "text\nkind\n");
        (await _voice.Run("analyse in.csv --text text --out in.csv")).Code.ShouldBe(1);
        (await File.ReadAllTextAsync(Path.Combine(_voice.Folder, "in.csv"))).ShouldBe("text\nkind\n");
    }

    public void Dispose() => _voice.Dispose();

    private async Task<(int Code, string Out, string Error)> Analyse(byte[] content, string more = "")
    {
        await File.WriteAllBytesAsync(Path.Combine(_voice.Folder, "in.csv"), content);
        return await _voice.Run($"analyse in.csv --text text --out out.csv {more}");
    }

    private async Task<List<string[]>> Rows(byte[] content, char separator = ',')
    {
        var (code, _, error) = await Analyse(content);
        (code, error).ShouldBe((0, ""));
        var cells = new List<string[]>();
        using var table = Voice.Host.Analysis.CommentTable.Open(Path.Combine(_voice.Folder, "out.csv"));
        table.Separator.ShouldBe(separator);
        while (table.Next() is { } row)
            cells.Add(row);
        return cells;
    }
}
