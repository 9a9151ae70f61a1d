using System.Text;
using Voice.TestCommon;

namespace Voice.Host.Tests.Analysis;

/// <summary>The verbs beside analyse with files as they come: one clear line, nothing written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly VoiceVerb _voice = new();

    [Theory]
    [InlineData("analysis evaluate same.csv --text text --label sentiment", "Fewer than two labels have at least 5 different comments.")]
    [InlineData("analysis train same.csv --out out", "Training needs examples of at least two labels.")]
    [InlineData("analysis train header.csv --out out", "header.csv: no row has a comment in column 'text'.")]
    [InlineData("analysis evaluate header.csv --text text --label sentiment", "header.csv: no row has both a comment and a value in column 'sentiment'.")]
    [InlineData("analysis cluster header.csv --text text --out out", "header.csv: there are no rows below the header.")]
    [InlineData("analysis train empty.csv --out out", "empty.csv: the file is empty.")]
    [InlineData("analysis concerns empty.csv", "empty.csv: there is no case in it.")]
    [InlineData("analysis concerns same.csv", "same.csv: row 1 has not the four cells category, disguise, yes or no, text.")]
    [InlineData("analyse folder --text text --out out", "folder: this is a folder; name a file.")]
    [InlineData("analyse same.csv --text text --model folder --out out", "folder: this is a folder; name a file.")]
    [InlineData("analysis concerns folder", "folder: this is a folder; name a file.")]
    [InlineData("analysis cluster none.csv --text text --out out", "none.csv: there is no such file.")]
    [InlineData("analyse wide.csv --text text --out out", "wide.csv: this is no text file. In the spreadsheet program choose \"Save as\" and then CSV UTF-8.")]
    [InlineData("analyse bell.csv --text text --out out", "bell.csv: row 1 has no column 'text'; it has ab, c.")]
    public async Task What_is_wrong_is_said_in_one_line(string arguments, string error)
    {
        await Write("same.csv", Encoding.UTF8.GetBytes("text,sentiment\n" + string.Concat(Enumerable.Repeat("the same thing,positive\n", 30))));
        await Write("header.csv", "text,sentiment\n"u8.ToArray());
        await Write("empty.csv", []);
        await Write("wide.csv", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("text\nkind\n")]);
        await Write("bell.csv", "a\u0007b,\u001bc\nkind,1\n"u8.ToArray());
        Directory.CreateDirectory(Path.Combine(_voice.Folder, "folder"));
        var (code, said, errors) = await _voice.Run(arguments);
        (code, said, errors.Trim()).ShouldBe((1, "", error));
        Directory.GetFiles(_voice.Folder).Length.ShouldBe(5);
    }

    [Theory]
    [InlineData("lsa")]
    [InlineData("gsdmm")]
    public async Task Where_nothing_tells_texts_apart_there_is_one_group(string method)
    {
        await Write("in.csv", Encoding.UTF8.GetBytes("text\n😀😀\n\"\"\n...\n🔥\n"));
        var (code, said, _) = await _voice.Run($"analysis cluster in.csv --text text --method {method} --groups 3 --out out.csv");
        (code, said.Trim()).ShouldBe((0, "4 texts in 1 group: out.csv"));
    }

    public void Dispose() => _voice.Dispose();

    private Task Write(string name, byte[] content) => File.WriteAllBytesAsync(Path.Combine(_voice.Folder, name), content);
}
