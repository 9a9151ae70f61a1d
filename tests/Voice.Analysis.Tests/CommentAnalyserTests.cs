using Voice.Analysis.Concerns;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;

namespace Voice.Analysis.Tests;

public sealed class CommentAnalyserTests
{
    private static readonly CommentAnalyser Analyser = CommentAnalyser.Shipped;

    [Theory]
    [InlineData("my worker was sick, bare helpful", "positive")]
    [InlineData("they treated me like dirt and never listened", "negative")]
    [InlineData("roedd fy ngweithiwr yn garedig iawn", "positive")]
    [InlineData("👍", "positive")]
    [InlineData("great, ignored again 🙄", "negative")]
    [InlineData("it was ok i guess", "neutral")]
    public void Sentiment_in_their_own_words(string text, string expected) => Analyser.Analyse(new CommentInput { Text = text }).Sentiment.ShouldBe(expected);

    [Fact]
    public void Themes_carry_their_own_sentiment_and_the_words_that_counted()
    {
        CommentAnalysis analysis = Analyser.Analyse(new CommentInput { Text = "My worker was really kind and helpful. The police were rude and horrible." });
        ThemeFinding worker = analysis.Themes.Single(t => t.Id == "my-worker"), police = analysis.Themes.Single(t => t.Id == "police-court");
        worker.Sentiment.ShouldBe("positive");
        police.Sentiment.ShouldBe("negative");
        police.Why.ShouldContain(word => word.Equals("police", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B")]
    public void Nothing_said_gives_no_theme_and_no_sure_answer(string text)
    {
        CommentAnalysis analysis = Analyser.Analyse(new CommentInput { Text = text });
        analysis.Abstained.ShouldBeTrue();
        analysis.Themes.ShouldBeEmpty();
        analysis.Concerns.ShouldBeEmpty();
        analysis.Redaction.Text.ShouldBe(text);
    }

    [Fact]
    public void A_megabyte_is_analysed()
    {
        CommentAnalysis analysis = Analyser.Analyse(new CommentInput { Text = new string('x', 500_000) + " " + string.Concat(Enumerable.Repeat("my worker dave was kind ", 22_000)) });
        analysis.Redaction.Text.ShouldNotContain("dave");
    }

    [Fact]
    public void Many_threads_give_what_one_gives()
    {
        string[] texts = [.. Taxonomy.Shipped.Examples.Select(e => e.Text)];
        string Describe(string text)
        {
            CommentAnalysis a = Analyser.Analyse(new CommentInput { Text = text, KnownNames = ["Dave Smith"] });
            return $"{a.Sentiment} {a.SentimentProbability} {string.Join(',', a.Themes.Select(t => t.Id + t.Sentiment))} {a.Redaction.Text}";
        }

        string[] one = [.. texts.Select(Describe)];
        texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Describe).ToArray().ShouldBe(one);
    }

    [Fact]
    public void The_written_examples_are_given_their_theme_more_often_than_not()
        => Taxonomy.Shipped.Examples.Count(e => Analyser.Analyse(new CommentInput { Text = e.Text }).Themes.Any(t => e.Labels.Contains(t.Id)))
            .ShouldBeGreaterThan(Taxonomy.Shipped.Examples.Count / 2);

    [Theory]
    [InlineData("my worker was really kind and listened to me")]
    [InlineData("nobody ever rang me back, it was a waste of time")]
    public void Fancy_letters_say_what_plain_ones_say(string text)
    {
        string fancy = string.Concat(text.Select(c => char.IsAsciiLetterLower(c) ? char.ConvertFromUtf32(0x1D41A + c - 'a') : c.ToString()));
        CommentAnalysis plain = Analyser.Analyse(new CommentInput { Text = text }), found = Analyser.Analyse(new CommentInput { Text = fancy });
        (found.Sentiment, found.SentimentProbability).ShouldBe((plain.Sentiment, plain.SentimentProbability));
        found.Themes.Select(t => t.Id).ShouldBe(plain.Themes.Select(t => t.Id));
        Analyser.Detector.Likelihood(fancy).ShouldBe(Analyser.Detector.Likelihood(text));
    }

    [Fact]
    public void Of_the_labels_of_a_merged_theme_the_surer_one_speaks()
    {
        int both = 0;
        foreach ((string ended, string into) in new[] { ("reaching-us", "waiting-delays"), ("waiting-delays", "reaching-us") })
        {
            var merged = new CommentAnalyser(AnalysisModel.Shipped, Taxonomy.Shipped.Merge(ended, into), ConcernDetector.Default);
            foreach (string text in Taxonomy.Shipped.Examples.Where(e => e.Labels.Contains(ended)).SelectMany(_ => Taxonomy.Shipped.Examples.Where(e => e.Labels.Contains(into)), (one, other) => $"{one.Text}. {other.Text}"))
            {
                double[] before = [.. CommentAnalyser.Shipped.Analyse(new CommentInput { Text = text }).Themes.Where(t => t.Id == ended || t.Id == into).Select(t => t.Probability)];
                if (before.Length < 2 || before.Contains(0.6))
                    continue;
                both++;
                merged.Analyse(new CommentInput { Text = text }).Themes.Single(t => t.Id == into).Probability.ShouldBe(before.Max(), text);
            }
        }

        both.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_theme_that_took_another_in_is_found_wherever_it_was_found_before()
    {
        foreach ((string ended, string into) in new[] { ("reaching-us", "waiting-delays"), ("activities", "school-work"), ("appointments-places", "my-worker") })
        {
            var merged = new CommentAnalyser(AnalysisModel.Shipped, Taxonomy.Shipped.Merge(ended, into), ConcernDetector.Default);
            foreach (string text in Taxonomy.Shipped.Examples.Select(e => e.Text))
            {
                var comment = new CommentInput { Text = text };
                if (CommentAnalyser.Shipped.Analyse(comment).Themes is { Count: < 4 } before && before.Any(theme => theme.Id == into))
                    merged.Analyse(comment).Themes.Select(theme => theme.Id).ShouldContain(into, text);
            }
        }
    }
}
