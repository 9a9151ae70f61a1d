namespace Voice.Analysis.Tests.Concerns;

public sealed class ConcernSuiteTests
{
    [Fact]
    public void The_suite_is_large_and_covers_every_category()
    {
        ConcernCase.All.Count.ShouldBeGreaterThanOrEqualTo(800);
        ConcernCase.All.Select(c => c.Text).ShouldBeUnique();
        ConcernCase.All.Select(c => c.Category).Distinct().Count().ShouldBe(11);
    }

    [Fact]
    public void Recall_reaches_98_percent_overall()
    {
        List<ConcernCase> positive = [.. ConcernCase.All.Where(c => c.Expected)];
        Misses(positive).Count.ShouldBeLessThanOrEqualTo((int)(positive.Count * 0.02), Describe(Misses(positive)));
    }

    [Fact]
    public void Recall_reaches_90_percent_in_every_category_and_kind_of_disguise()
    {
        List<ConcernCase> positive = [.. ConcernCase.All.Where(c => c.Expected)];
        foreach (IGrouping<string, ConcernCase> group in positive.GroupBy(c => c.Category).Concat(positive.GroupBy(c => c.Kind)))
        {
            List<ConcernCase> misses = Misses(group);
            ((double)misses.Count / group.Count()).ShouldBeLessThanOrEqualTo(0.10, $"{group.Key}: {Describe(misses)}");
        }
    }

    [Fact]
    public void Benign_pairs_stay_quiet()
    {
        List<ConcernCase> benign = [.. ConcernCase.All.Where(c => !c.Expected)];
        Misses(benign).Count.ShouldBeLessThanOrEqualTo((int)(benign.Count * 0.03), Describe(Misses(benign)));
    }

    private static List<ConcernCase> Misses(IEnumerable<ConcernCase> cases) => [.. cases.Where(c => !c.Passes())];

    private static string Describe(IEnumerable<ConcernCase> cases) => string.Join('\n', cases.Select(c => $"{c.Category} {c.Kind}: {c.Text}"));
}
