using Voice.TestCommon;

namespace Voice.Host.Tests.Analysis;

/// <summary>What a verb writes is whole or not there; what was there before stays until then.</summary>
public sealed class ResultFileTests : IDisposable
{
    private const string Older = "an older result";

    private readonly VoiceVerb _voice = new() { LargestFile = 64 };

    [Theory]
    [InlineData("analyse in.csv --text text --out out.csv")]
    [InlineData("analysis cluster in.csv --text text --groups 2 --out out.csv")]
    [InlineData("analysis train in.csv --out out.csv")]
    public async Task A_run_that_fails_while_writing_leaves_an_older_result_whole(string arguments)
    {
        await Write("in.csv", "text,sentiment\n" + string.Concat(Enumerable.Range(0, 4_000).Select(i => i % 2 == 0 ? "they helped me a lot,positive\n" : "nobody listened to me at all,negative\n")));
        await Write("out.csv", Older);
        await Write("out.html", Older);
        var (code, _, error) = await _voice.Run(arguments);
        code.ShouldBe(1);
        error.Trim().ShouldNotBeEmpty();
        error.Trim().ShouldNotContain("\n");
        (await Read("out.csv"), await Read("out.html")).ShouldBe((Older, Older));
        Directory.GetFiles(_voice.Folder).Select(Path.GetFileName).Order().ShouldBe(["in.csv", "out.csv", "out.html"]);
    }

    [Theory]
    [InlineData("analyse in.csv --text text --out in.csv", "in.csv: the result cannot take the place of the file it is made from.")]
    [InlineData("analyse in.csv --text text --out link.csv", "link.csv: the result cannot take the place of the file it is made from.")]
    [InlineData("analyse link.csv --text text --out in.csv", "in.csv: the result cannot take the place of the file it is made from.")]
    [InlineData("analyse page.html --text text --out page.csv", "page.html: the result cannot take the place of the file it is made from.")]
    [InlineData("analyse in.csv --text text --model m.html --out m.csv", "m.html: the result cannot take the place of the file it is made from.")]
    [InlineData("analysis cluster in.csv --text text --out in.csv", "in.csv: the result cannot take the place of the file it is made from.")]
    [InlineData("analysis train in.csv --out in.csv", "in.csv: the result cannot take the place of the file it is made from.")]
    [InlineData("analysis train page.html --foreign in.csv --out in.csv", "in.csv: the result cannot take the place of the file it is made from.")]
    [InlineData("analysis train page.html --concerns in.csv --out in.csv", "in.csv: the result cannot take the place of the file it is made from.")]
    [InlineData("analyse in.csv --text text --out folder.csv", "folder.csv: this is a folder; name a file to write.")]
    [InlineData("analysis cluster in.csv --text text --out folder.csv", "folder.csv: this is a folder; name a file to write.")]
    [InlineData("analysis train in.csv --out folder.csv", "folder.csv: this is a folder; name a file to write.")]
    [InlineData("analyse in.csv --text text --out /dev/null", "/dev/null: this is a device; name a file to write.")]
    [InlineData("analysis cluster in.csv --text text --out /dev/stdout", "/dev/stdout: this is a device; name a file to write.")]
    [InlineData("analyse in.csv --text text --out nowhere/out.csv", "nowhere/out.csv: there is no such folder to write into.")]
    [InlineData("analysis cluster in.csv --text text --out nowhere/out.csv", "nowhere/out.csv: there is no such folder to write into.")]
    [InlineData("analysis train in.csv --out nowhere/out.csv", "nowhere/out.csv: there is no such folder to write into.")]
    public async Task Where_nothing_can_be_written_is_said_before_any_work(string arguments, string error)
    {
        const string Content = "text,sentiment\nkind,positive\nrude,negative\n";
        foreach (var name in new[] { "in.csv", "page.html", "m.html" })
            await Write(name, Content);
        File.CreateSymbolicLink(Path.Combine(_voice.Folder, "link.csv"), Path.Combine(_voice.Folder, "in.csv"));
        Directory.CreateDirectory(Path.Combine(_voice.Folder, "folder.csv"));
        var (code, said, errors) = await _voice.Run(arguments);
        (code, said, errors.Trim()).ShouldBe((1, "", error));
        foreach (var name in new[] { "in.csv", "page.html", "m.html" })
            (await Read(name)).ShouldBe(Content);
        Directory.GetFiles(_voice.Folder).Length.ShouldBe(4);
    }

    public void Dispose() => _voice.Dispose();

    private Task Write(string name, string content) => File.WriteAllTextAsync(Path.Combine(_voice.Folder, name), content);

    private Task<string> Read(string name) => File.ReadAllTextAsync(Path.Combine(_voice.Folder, name));
}
