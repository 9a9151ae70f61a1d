using Voice.Analysis.Classification;
using Voice.Analysis.Engine;
using Voice.Analysis.Evaluation;
using Voice.Analysis.Features;
using Voice.Analysis.Tests.Engine;

namespace Voice.Analysis.Tests.Classification;

public sealed class TextClassifierTests
{
    [Fact]
    public void The_model_is_the_same_at_any_number_of_threads()
    {
        TrainingOptions options = new() { ReadsSentiment = true, Seed = 4 };
        TextClassifier one = TextClassifier.Train(Samples.Sentiment(150, 1), options with { Threads = 1 });
        TextClassifier many = TextClassifier.Train(Samples.Sentiment(150, 1), options with { Threads = 8 });
        many.Ensemble.Plain.Weights.ShouldBe(one.Ensemble.Plain.Weights);
        many.Ensemble.Telling.Weights.ShouldBe(one.Ensemble.Telling.Weights);
        many.Decision.Weights.ShouldBe(one.Decision.Weights);
    }

    [Fact]
    public void A_model_of_themes_and_mood_is_the_same_at_any_number_of_threads()
    {
        TrainingOptions options = new() { Task = TaskKind.MultiLabel, ReadsSentiment = true, Seed = 4, Background = [new LabelledComment { Text = "boxing", Labels = ["sport"] }] };
        TextClassifier one = TextClassifier.Train(Samples.Moods(150, 1), options with { Threads = 1 });
        TextClassifier many = TextClassifier.Train(Samples.Moods(150, 1), options with { Threads = 8 });
        many.Ensemble.Plain.Weights.ShouldBe(one.Ensemble.Plain.Weights);
        many.Ensemble.Telling.Weights.ShouldBe(one.Ensemble.Telling.Weights);
        many.Decision.Weights.ShouldBe(one.Decision.Weights);
    }

    [Fact]
    public void The_plain_model_of_themes_reads_words_and_question_but_no_mood()
    {
        TextClassifier classifier = TextClassifier.Train(Samples.Moods(300, 2), new TrainingOptions { Task = TaskKind.MultiLabel, ReadsSentiment = true });
        (CommentFeatures features, int stride) = (classifier.Ensemble.Features, classifier.Ensemble.Plain.Stride);
        Range mood = (features.Space.Columns * stride)..((features.Space.Columns + features.DenseColumns) * stride);
        classifier.Ensemble.Plain.Weights[mood].ShouldAllBe(weight => weight == 0);
        classifier.Ensemble.Plain.Weights[mood.End..].ShouldContain(weight => weight != 0);
        classifier.Ensemble.Telling.Weights[mood].ShouldContain(weight => weight != 0);
        features.Questions.ShouldBe(["How was it?"]);
    }

    [Fact]
    public void A_theme_that_only_the_rating_tells_is_found_where_the_mood_is_a_hint()
    {
        EvaluationReport Measure(bool reads) => Evaluator.CrossValidate(new OwnTextEngine(), Samples.Moods(300, 3), new TrainingOptions { Task = TaskKind.MultiLabel, ReadsSentiment = reads });
        double Unhappy(EvaluationReport report) => report.Labels.Single(label => label.Label == "unhappy").F1;
        Unhappy(Measure(reads: true)).ShouldBeGreaterThan(0.9);
        Unhappy(Measure(reads: false)).ShouldBeLessThan(0.75);
    }

    [Fact]
    public void Several_labels_may_apply_or_none()
    {
        TextClassifier classifier = TextClassifier.Train(Samples.Topics(300, 1), new TrainingOptions { Task = TaskKind.MultiLabel });
        classifier.Predict(new CommentInput { Text = "pizza cooking and football boxing" }).Labels.Order().ShouldBe(["food", "sport"]);
        classifier.Predict(new CommentInput { Text = "was kind" }).Labels.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_question_and_rating_do_not_turn_the_answer()
    {
        TextClassifier classifier = TextClassifier.Train(Samples.Sentiment(400, 5), new TrainingOptions { ReadsSentiment = true });
        classifier.Predict(new CommentInput { Text = "staff were awful and rude" }).Label.ShouldBe("negative");
        classifier.Predict(new CommentInput { Text = "staff were kind", Question = "Never seen?", Rating = 9 }).Label.ShouldBe("positive");
    }

    [Fact]
    public void It_abstains_rather_than_guess()
    {
        LabelledComment[] noise = [.. Enumerable.Range(0, 120).Select(i => new LabelledComment { Text = $"word{i % 7} thing{i % 5}", Labels = [(i % 3).ToString(System.Globalization.CultureInfo.InvariantCulture)] })];
        TextClassifier.Train(noise, new TrainingOptions()).Predict(new CommentInput { Text = "nothing known here" }).Abstained.ShouldBeTrue();
    }

    [Fact]
    public void An_example_without_its_one_label_is_refused()
        => Should.Throw<ArgumentException>(() => TextClassifier.Train([new LabelledComment { Text = "a", Labels = [] }, new LabelledComment { Text = "b", Labels = ["x"] }], new TrainingOptions()))
            .Message.ShouldContain("Example 0");

    [Fact]
    public void Evaluation_uses_each_text_once_and_names_what_it_leaves_out()
    {
        List<LabelledComment> rows = [.. Samples.Sentiment(100, 6)];
        rows.AddRange(rows.Take(10).ToList());
        rows.Add(new LabelledComment { Text = "odd", Labels = ["rare"] });
        EvaluationReport report = Evaluator.CrossValidate(new OwnTextEngine(), rows, new TrainingOptions());
        report.Duplicates.ShouldBe(10);
        report.LeftOut.ShouldBe(["rare"]);
        report.Comments.ShouldBe(100);
    }

    [Theory]
    [InlineData("What could we do better?", QuestionPolarity.Better)]
    [InlineData("What was good about your worker?", QuestionPolarity.Good)]
    [InlineData("What was good and what could be better?", QuestionPolarity.Open)]
    [InlineData("Why did you give that score?", QuestionPolarity.Why)]
    [InlineData("Beth allwn ni wella?", QuestionPolarity.Better)]
    [InlineData(null, QuestionPolarity.Open)]
    public void A_question_shows_what_it_asks_for(string? question, QuestionPolarity polarity) => QuestionReader.Read(question).ShouldBe(polarity);

    [Theory]
    [InlineData(10, 1, 10, 1)]
    [InlineData(1, 1, 10, 5)]
    [InlineData(3, 5, 1, 3)]
    public void Ratings_come_to_one_scale(double value, double worst, double best, int expected) => RatingScale.ToFive(value, worst, best).ShouldBe(expected);
}
