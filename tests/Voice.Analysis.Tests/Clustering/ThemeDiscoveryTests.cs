using Voice.Analysis.Clustering;

namespace Voice.Analysis.Tests.Clustering;

public sealed class ThemeDiscoveryTests
{
    private static readonly string[][] Topics =
    [
        ["pizza", "toast", "snacks", "kitchen", "sandwich", "hungry"], ["bus", "train", "taxi", "lift", "ticket", "station"],
        ["music", "studio", "beats", "mixing", "song", "drums"], ["parking", "car", "garage", "spaces", "road", "motorway"]
    ];

    [Fact]
    public void It_finds_topics_that_are_there_and_names_them_by_their_words()
    {
        var random = new Random(2);
        string[] texts = [.. Enumerable.Range(0, 240).Select(i => string.Join(' ', Enumerable.Range(0, 5).Select(_ => Topics[i % 4][random.Next(6)])) + $" number {i}")];
        ThemeDiscoveryResult result = ThemeDiscovery.Find(texts);
        result.TooFew.ShouldBeFalse();
        result.Themes.Count.ShouldBeGreaterThanOrEqualTo(4);
        result.Themes[0].Typical.Count.ShouldBe(3);
        string[] firstWords = [.. result.Themes.SelectMany(t => t.Words.Take(3))];
        Topics.Count(topic => topic.Any(word => firstWords.Any(w => word.StartsWith(w, StringComparison.Ordinal)))).ShouldBe(4);
        ThemeDiscovery.Find(texts).Themes.Select(t => t.Name).ShouldBe(result.Themes.Select(t => t.Name));
    }

    [Fact]
    public void Too_few_is_said_and_copies_do_not_count()
    {
        ThemeDiscovery.Find([.. Enumerable.Range(0, 29).Select(i => $"comment about thing {i}")]).TooFew.ShouldBeTrue();
        ThemeDiscovery.Find([.. Enumerable.Repeat("all rows the same", 5000)]).TooFew.ShouldBeTrue();
        ThemeDiscovery.Find([.. Enumerable.Repeat("", 5000)]).TooFew.ShouldBeTrue();
    }

    [Fact]
    public void Noise_gives_no_theme()
    {
        var random = new Random(4);
        string[] texts = [.. Enumerable.Range(0, 200).Select(_ => string.Join(' ', Enumerable.Range(0, 6).Select(_ => "w" + random.Next(4000))))];
        ThemeDiscovery.Find(texts).Themes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ClusterMethod.Latent)]
    [InlineData(ClusterMethod.Dirichlet)]
    public void More_groups_than_texts_cost_nothing(ClusterMethod method)
        => TextClusterer.Group(["the bus was late", "the bus was early", "the bus was kind"], int.MaxValue, method).Length.ShouldBe(3);

    [Theory]
    [InlineData(ClusterMethod.Latent)]
    [InlineData(ClusterMethod.Dirichlet)]
    public void Odd_input_is_grouped_without_a_crash(ClusterMethod method)
    {
        TextClusterer.Group([], 3, method).ShouldBeEmpty();
        TextClusterer.Group(["", "", "😀"], 5, method).Length.ShouldBe(3);
        TextClusterer.Group([.. Enumerable.Repeat("same", 50)], 5, method).Distinct().Count().ShouldBeLessThanOrEqualTo(5);
    }
}
