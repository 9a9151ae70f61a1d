using Voice.Analysis.Classification;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;

namespace Voice.Analysis.Tests.Models;

public sealed class TrainingFromUseTests
{
    [Fact]
    public void Corrections_are_learnt_and_what_was_known_is_kept()
    {
        TrainingRow[] corrections = Corrections(150);
        TrainingOutcome outcome = TrainingFromUse.Train(AnalysisModel.Shipped, AnalysisModel.Shipped, corrections, Taxonomy.Shipped);
        outcome.HeldBack.ShouldBeGreaterThanOrEqualTo(TrainingFromUse.FewestHeldBack);
        outcome.ScoreAfter.ShouldBeGreaterThan(outcome.ScoreBefore);
        outcome.Adopt.ShouldBeTrue();
        TextClassifier sentiment = outcome.Candidate.Classifiers[AnalysisModel.Sentiment];
        sentiment.Predict(new CommentInput { Text = "that was proper zonky" }).Label.ShouldBe("negative");
        sentiment.Predict(new CommentInput { Text = "my worker was kind and helpful" }).Label.ShouldBe("positive");
    }

    [Fact]
    public void Nothing_is_adopted_on_a_handful_of_corrections()
        => TrainingFromUse.Train(AnalysisModel.Shipped, AnalysisModel.Shipped, Corrections(12), Taxonomy.Shipped).Adopt.ShouldBeFalse();

    [Fact]
    public void A_model_that_is_no_better_is_not_adopted()
    {
        TrainingRow[] agreed = [.. ModelTrainer.WrittenSentiment.Take(150).Select(e => new TrainingRow { Text = e.Text, Sentiment = AnalysisModel.Shipped.Classifiers[AnalysisModel.Sentiment].Predict(new CommentInput { Text = e.Text }).Label })];
        TrainingFromUse.Train(AnalysisModel.Shipped, AnalysisModel.Shipped, agreed, Taxonomy.Shipped).Adopt.ShouldBeFalse();
    }

    [Fact]
    public void An_erased_persons_comments_leave_no_trace()
    {
        TrainingRow[] others = Corrections(60);
        TrainingRow[] all = [.. others, new TrainingRow { Text = "flumpish it was flumpish", Sentiment = "positive", Source = "person-1" }, new TrainingRow { Text = "so flumpish", Sentiment = "positive", Source = "person-1" }];
        AnalysisModel without = TrainingFromUse.Train(AnalysisModel.Shipped, AnalysisModel.Shipped, TrainingFromUse.Without(all, "person-1"), Taxonomy.Shipped).Candidate;
        AnalysisModel never = TrainingFromUse.Train(AnalysisModel.Shipped, AnalysisModel.Shipped, others, Taxonomy.Shipped).Candidate;
        ModelFile.Save(without, Stream.Null).ShouldBe(ModelFile.Save(never, Stream.Null));
        ModelFile.Save(TrainingFromUse.Train(AnalysisModel.Shipped, AnalysisModel.Shipped, all, Taxonomy.Shipped).Candidate, Stream.Null).ShouldNotBe(ModelFile.Save(never, Stream.Null));
    }

    [Fact]
    public void A_new_theme_is_learnt_from_corrections()
    {
        Taxonomy taxonomy = Taxonomy.Shipped.Add("food", "Food", []);
        string[] foods = ["pizza", "noodles", "toast", "snacks", "sandwiches"];
        TrainingRow[] rows = [.. Enumerable.Range(0, 100).Select(i => new TrainingRow { Text = $"the {foods[i % 5]} we had was number {i}", Themes = ["food"] })];
        AnalysisModel model = TrainingFromUse.Train(AnalysisModel.Shipped, AnalysisModel.Shipped, rows, taxonomy).Candidate;
        model.Classifiers[AnalysisModel.Themes].Predict(new CommentInput { Text = "the noodles we had" }).Labels.ShouldContain("food");
    }

    [Fact]
    public void A_comment_without_a_theme_is_an_example_and_one_that_nobody_labelled_is_none()
        => ModelTrainer.ThemeRows([new TrainingRow { Text = "nothing fits this", Themes = [] }, new TrainingRow { Text = "nobody read this" }], Taxonomy.Shipped)
            .Where(example => example.Text is "nothing fits this" or "nobody read this").ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Text.ShouldBe("nothing fits this"), e => e.Labels.ShouldBeEmpty());

    [Fact]
    public void That_no_theme_fits_is_learnt()
    {
        TrainingRow[] rows = [.. Enumerable.Range(0, 150).Select(i => new TrainingRow { Text = $"the police car game was number {i}", Themes = [] })];
        TrainingOutcome outcome = TrainingFromUse.Train(AnalysisModel.Shipped, AnalysisModel.Shipped, rows, Taxonomy.Shipped);
        outcome.ScoreBefore.ShouldBeLessThan(1);
        outcome.ScoreAfter.ShouldBe(1);
        outcome.Adopt.ShouldBeTrue();
        outcome.Candidate.Classifiers[AnalysisModel.Themes].Predict(new CommentInput { Text = "the police car game" }).Labels.ShouldBeEmpty();
    }

    [Fact]
    public void After_a_merge_the_successor_learns_and_after_a_split_an_old_example_speaks_against_no_part()
    {
        TrainingRow[] rows = [new TrainingRow { Text = "the bus was late", Themes = ["waiting-delays"] }, new TrainingRow { Text = "nobody rang", Themes = ["reaching-us"] }];
        Taxonomy merged = Taxonomy.Shipped.Merge("reaching-us", "waiting-delays");
        ModelTrainer.ThemeRows(rows, merged).Where(e => rows.Any(row => row.Text == e.Text)).Select(e => e.Labels.ShouldHaveSingleItem()).ShouldBe(["waiting-delays", "waiting-delays"]);

        Taxonomy split = Taxonomy.Shipped.Split("waiting-delays", [new ThemeDefinition("first-wait", "First wait", ["wait"], []), new ThemeDefinition("late-visits", "Late visits", ["late"], [])]);
        ModelTrainer.ThemeRows(rows, split).Where(e => rows.Any(row => row.Text == e.Text)).ShouldHaveSingleItem().Labels.ShouldBe(["reaching-us"]);
        AnalysisModel with = TrainingFromUse.Train(AnalysisModel.Shipped, AnalysisModel.Shipped, [.. Enumerable.Range(0, 60).Select(i => new TrainingRow { Text = $"the bus was late, day {i}", Themes = ["waiting-delays"] })], split).Candidate;
        with.Classifiers[AnalysisModel.Themes].ShouldBeSameAs(AnalysisModel.Shipped.Classifiers[AnalysisModel.Themes]);
    }

    private static TrainingRow[] Corrections(int count)
        => [.. Enumerable.Range(0, count).Select(i => new TrainingRow { Text = $"it was zonky number {i}", Sentiment = "negative" })];
}
