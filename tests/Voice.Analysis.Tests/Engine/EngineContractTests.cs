using Voice.Analysis.Engine;
using Voice.Analysis.Evaluation;
using Voice.Analysis.Statistics;

namespace Voice.Analysis.Tests.Engine;

/// <summary>What any engine behind the seam must do; run on whichever is built.</summary>
public sealed class EngineContractTests
{
#pragma warning disable CA1859 // The contract is of the seam, not of the engine that happens to be built.
#if TEXTENGINE_MLNET
    private static readonly ITextEngine Engine = new Voice.Analysis.MLNet.MLNetTextEngine();
#else
    private static readonly ITextEngine Engine = new OwnTextEngine();
#endif
#pragma warning restore CA1859

    [Fact]
    public void It_learns_a_simple_pattern_and_gives_probabilities_that_sum_to_one()
    {
        ITextClassifier classifier = Engine.Train(Samples.Sentiment(300, 1), new TrainingOptions());
        Prediction prediction = classifier.Predict(new CommentInput { Text = "my worker was kind and lovely" });
        prediction.Label.ShouldBe("positive");
        prediction.All.Select(p => p.Label).ShouldBe(classifier.Labels);
        prediction.All.Sum(p => p.Probability).ShouldBe(1, 0.001);
        prediction.All.Single(p => p.Label == "positive").Probability.ShouldBe(prediction.Probability, 1e-6);
    }

    [Fact]
    public void It_does_well_on_folds_it_has_not_seen()
        => Evaluator.CrossValidate(Engine, Samples.Sentiment(300, 2), new TrainingOptions()).Accuracy.ShouldBeGreaterThan(0.9);

    [Fact]
    public void It_refuses_a_single_label()
        => Should.Throw<ArgumentException>(() => Engine.Train([new LabelledComment { Text = "a", Labels = ["x"] }], new TrainingOptions()));

    [Fact]
    public void It_answers_empty_emoji_and_endless_texts()
    {
        ITextClassifier classifier = Engine.Train(Samples.Sentiment(100, 3), new TrainingOptions());
        foreach (string text in (string[])["", "😀", new string('a', 1_000_000), string.Concat(Enumerable.Repeat("kind ", 50_000))])
            classifier.Predict(new CommentInput { Text = text }).Probability.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void It_finds_groups_and_the_same_ones_each_time()
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? $"football boxing gym match {i}" : $"court judge police solicitor {i}")];
        int[] groups = Engine.Cluster(texts, 2);
        groups.ShouldAllBe(g => g >= 0 && g < 2);
        Engine.Cluster(texts, 2).ShouldBe(groups);
        ClusterAgreement.BestMatchAccuracy(groups, [.. texts.Select((_, i) => i % 2)]).ShouldBeGreaterThan(0.9);
    }
}
