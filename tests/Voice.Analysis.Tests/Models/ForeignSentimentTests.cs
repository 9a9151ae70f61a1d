using Voice.Analysis.Engine;
using Voice.Analysis.Models;

namespace Voice.Analysis.Tests.Models;

/// <summary>Files that others labelled, by another scheme, help sentiment without deciding it.</summary>
public sealed class ForeignSentimentTests
{
    private static readonly TrainingRow[] Rows =
    [
        new() { Text = "they helped", Sentiment = "positive", Question = "what was good?", IsForeign = true },
        new() { Text = "They helped ", Sentiment = "negative", IsForeign = true },
        new() { Text = "waited for weeks", Sentiment = "negative", IsForeign = true },
        new() { Text = "it was a thing", Sentiment = "neutral", IsForeign = true },
        new() { Text = "no label", IsForeign = true },
        new() { Text = "known already", Sentiment = "positive", IsForeign = true },
        new() { Text = "ours", Sentiment = "positive" },
    ];

    [Fact]
    public void Only_what_is_plain_new_and_foreign_is_taken()
        => ModelTrainer.ForeignSentiment(Rows, ["Known already"]).Select(e => (e.Text, e.Labels[0])).ShouldBe([("they helped", "positive"), ("waited for weeks", "negative")]);

    [Fact]
    public void It_counts_less_and_says_nothing_of_its_question()
    {
        LabelledComment taken = ModelTrainer.ForeignSentiment(Rows, [])[0];
        taken.Weight.ShouldBeLessThan(0.5);
        taken.Question.ShouldBeNull();
    }

    [Fact]
    public void It_is_no_example_of_ours()
        => ModelTrainer.SentimentRows(Rows).ShouldHaveSingleItem().Text.ShouldBe("ours");
}
