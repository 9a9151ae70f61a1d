using Voice.Analysis.Concerns;

namespace Voice.Analysis.Tests.Concerns;

public sealed class SecondStageTests
{
    [Theory]
    [InlineData("concern-heldback.tsv", 0.93, 0.25)]
    [InlineData("concern-heldback-2.tsv", 0.55, 0.30)]
    public void It_finds_much_of_what_the_patterns_miss_in_texts_that_neither_was_made_with(string file, double recall, double gain)
    {
        List<ConcernCase> positive = [.. ConcernCase.Read(file).Where(c => c.Expected)];
        double patterns = Recall(positive, ConcernDetector.PatternsOnly), both = Recall(positive, ConcernDetector.Default);
        both.ShouldBeGreaterThanOrEqualTo(recall);
        (both - patterns).ShouldBeGreaterThanOrEqualTo(gain);
    }

    [Fact]
    public void A_sentence_in_the_middle_of_a_long_comment_is_found_and_pointed_at()
    {
        string ordinary = string.Join(' ', Enumerable.Repeat("We had a good walk and the sessions were on time and the room was warm.", 12));
        string text = $"{ordinary} Older boys give me packages to take on the train and I cannot say no. {ordinary}";
        Concern found = ConcernDetector.Default.Check(text).Single(c => c.CategoryId == "criminal-exploitation");
        text.Substring(found.Start, found.Length).ShouldBe(found.Words);
        found.Start.ShouldBeInRange(ordinary.Length - 60, ordinary.Length + 80);
    }

    [Fact]
    public void What_worries_more_is_read_first_also_when_neither_alarms()
    {
        ConcernDetector detector = ConcernDetector.Default;
        double worrying = detector.Likelihood("i dread the weekends there and he keeps the key"), ordinary = detector.Likelihood("the biscuits were nice and the bus was late");
        worrying.ShouldBeGreaterThan(ordinary);
        ordinary.ShouldBeInRange(0, 0.2);
        detector.Likelihood("").ShouldBe(0);
    }

    [Fact]
    public void Text_of_any_kind_is_survived()
    {
        foreach (string text in (string[])["", " ", "😀😀", "\0\u200b", new string('a', 100_000), string.Join(' ', Enumerable.Repeat("x", 5_000)), "a||b"])
            Should.NotThrow(() => ConcernDetector.Default.Check(text));
    }

    private static double Recall(List<ConcernCase> cases, ConcernDetector detector) => (double)cases.Count(c => c.Passes(detector)) / cases.Count;
}
