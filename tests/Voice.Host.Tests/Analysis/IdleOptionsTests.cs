using Voice.TestCommon;

namespace Voice.Host.Tests.Analysis;

/// <summary>An option that was given does what it says, or the verb says why it cannot.</summary>
public sealed class IdleOptionsTests : IDisposable
{
    private const string NoSentiment = "--foreign: only sentiment learns from other files, and column 'topic' holds other labels than positive, neutral and negative.";

    private readonly VoiceVerb _voice = new();

    [Theory]
    [InlineData("evaluate in.csv --text text --label topic --foreign in.csv", NoSentiment)]
    [InlineData("evaluate in.csv --text text --label topic --foreign not-even-there.csv", NoSentiment)]
    [InlineData("evaluate in.csv --text text --label sentiment --foreign other.csv", "other.csv: no row has both a comment and positive or negative in a column 'sentiment'.")]
    [InlineData("evaluate in.csv --text text --label sentiment --model m.bin --foreign in.csv", "--foreign does nothing with --model: a model that is there is only tested.")]
    [InlineData("evaluate in.csv --text text --label sentiment --model m.bin --folds 3", "--folds does nothing with --model: a model that is there is only tested.")]
    [InlineData("evaluate in.csv --text text --label sentiment --model m.bin --seed 2", "--seed does nothing with --model: a model that is there is only tested.")]
    [InlineData("evaluate in.csv --text text --label topic --model m.bin", "m.bin: the model knows none of the labels, the first of which is 'food'.")]
    [InlineData("evaluate in.csv --text text --label sentiment --rating topic", "in.csv: column 'topic' holds no whole number from 1 (best) to 5 (worst).")]
    [InlineData("evaluate in.csv --text text --label sentiment --folds 1", "--folds must be at least 2.")]
    [InlineData("train in.csv --themes theems --out out.bin", "--themes: no file has a column 'theems'.")]
    [InlineData("train in.csv --question asked --out out.bin", "--question: no file has a column 'asked'.")]
    [InlineData("train in.csv --rating stars --foreign other.csv --out out.bin", "--rating: no file has a column 'stars'.")]
    [InlineData("train in.csv --foreign bare.csv --out out.bin", "bare.csv: row 1 has neither a column 'sentiment' nor 'themes', so there is nothing to learn from it.")]
    [InlineData("train in.csv --concerns empty.tsv --out out.bin", "empty.tsv: there is no wording in it.")]
    [InlineData("train in.csv --concerns in.csv --out out.bin", "in.csv: Line 1 of the concern examples is not category, disguise and wording.")]
    [InlineData("cluster in.csv --text text --groups 0 --out out.csv", "--groups must be at least 1.")]
    [InlineData("concerns empty.tsv --patterns-only --model m.bin", "--model does nothing with --patterns-only: the patterns are part of the program.")]
    public async Task What_would_be_ignored_is_said_before_any_work(string arguments, string error)
    {
        await Write("in.csv", "text,sentiment,topic\nthey were kind,positive,food\nthey were rude,negative,rooms\n");
        await Write("other.csv", "text,themes,sentiment\nit was warm,rooms,mixed\n");
        await Write("bare.csv", "text\nit was warm\n");
        await Write("empty.tsv", "");
        using (var shipped = typeof(Voice.Analysis.CommentAnalyser).Assembly.GetManifestResourceStream("Voice.Analysis.Resources.model.bin")!)
        await using (var copy = File.Create(Path.Combine(_voice.Folder, "m.bin")))
            await shipped.CopyToAsync(copy);
        var (code, said, errors) = await _voice.Run("analysis " + arguments);
        (code, said, errors.Trim()).ShouldBe((1, "", error));
        Directory.GetFiles(_voice.Folder).Length.ShouldBe(5);
    }

    [Fact]
    public async Task Ratings_that_are_none_are_counted_aloud()
    {
        await Write("in.csv", "text,stars\nthey were kind,9\nthey were rude,5\nnothing,\nall fine,good\n");
        var (code, said, _) = await _voice.Run("analyse in.csv --text text --rating stars --out out.csv");
        code.ShouldBe(0);
        said.ShouldContain("2 of the ratings are no whole number from 1 (best) to 5 (worst) and were not used.");
    }

    [Theory]
    [InlineData("cluster in.csv --text text --groups many --out out.csv", "--groups: 'many' is no whole number.")]
    [InlineData("evaluate in.csv --text text --label sentiment --folds 2.5", "--folds: '2.5' is no whole number.")]
    public async Task A_number_that_is_none_is_said_in_plain_words(string arguments, string error)
    {
        var (code, _, errors) = await _voice.Run("analysis " + arguments);
        code.ShouldBe(1);
        errors.ShouldContain(error);
        errors.ShouldNotContain("System.");
    }

    public void Dispose() => _voice.Dispose();

    private Task Write(string name, string content) => File.WriteAllTextAsync(Path.Combine(_voice.Folder, name), content);
}
