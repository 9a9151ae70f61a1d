using Voice.Analysis.Classification;
using Voice.Analysis.Engine;

namespace Voice.Analysis.Tests.Classification;

public class DecisionTunerTests
{
    // Five comments have the rare label. A sixth without it, just below them, would send the best threshold from 0.26 to 0.495.
    [Fact]
    public void One_comment_near_by_does_not_move_a_rare_labels_threshold()
    {
        float without = RareThreshold(sixth: 0.02f), with = RareThreshold(sixth: 0.49f);

        with.ShouldBeInRange(without, without + 0.03f);
        with.ShouldBeLessThan(0.45f);
    }

    [Fact]
    public void Where_the_mood_is_a_hint_the_threshold_lies_a_little_lower()
        => RareThreshold(sixth: 0.02f, readsSentiment: true).ShouldBeInRange(RareThreshold(sixth: 0.02f) * 0.8f, RareThreshold(sixth: 0.02f) * 0.95f);

    private static float RareThreshold(float sixth, bool readsSentiment = false)
    {
        float[] rare = [0.5f, 0.5f, 0.5f, 0.5f, 0.5f, sixth, .. Enumerable.Repeat(0.02f, 94)];
        int[][] labels = [.. Enumerable.Range(0, 100).Select(i => i < 5 ? new[] { 1 } : i == 5 ? [] : [0])];
        float[] probabilities = [.. rare.SelectMany((p, i) => new[] { i < 6 ? 0.05f : i % 2 == 0 ? 0.9f : 0.4f, p })];
        return DecisionTuner.Learn(probabilities, labels, 2, new TrainingOptions { Task = TaskKind.MultiLabel, ReadsSentiment = readsSentiment }).Weights[1];
    }
}
