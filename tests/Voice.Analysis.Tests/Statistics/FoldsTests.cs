using Voice.Analysis.Statistics;

namespace Voice.Analysis.Tests.Statistics;

public sealed class FoldsTests
{
    [Fact]
    public void A_rare_label_is_in_every_fold_even_beside_common_ones()
    {
        int[][] labels = [.. Enumerable.Range(0, 200).Select(i => i % 40 == 0 ? new[] { 0, 3 } : i % 2 == 0 ? [0] : i % 3 == 0 ? [0, 1] : [])];
        int[] folds = Folds.AssignSets(labels, 5, seed: 9);
        Enumerable.Range(0, 200).Where(i => labels[i].Contains(3)).Select(i => folds[i]).Order().ShouldBe([0, 1, 2, 3, 4]);
        folds.GroupBy(f => f).ShouldAllBe(g => g.Count() == 40);
        Folds.AssignSets(labels, 5, seed: 9).ShouldBe(folds);
    }
}
