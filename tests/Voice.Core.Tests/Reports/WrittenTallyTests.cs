using Voice.Analysis.Themes;
using Voice.Core.Reports;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Reports;

public sealed class WrittenTallyTests
{
    [Theory]
    [InlineData("my-worker:positive|my-worker:positive|my-worker:positive", 1, 0, 0)]
    [InlineData("my-worker:negative", 0, 1, 0)]
    [InlineData("my-worker:positive|my-worker:negative", 0, 0, 1)]
    [InlineData("my-worker:neutral", 0, 0, 1)]
    [InlineData("?my-worker:positive", 0, 0, 1)]
    [InlineData("?my-worker:negative|my-worker:positive", 1, 0, 0)]
    [InlineData("my-worker:positive|?my-worker:negative|my-worker:positive", 1, 0, 0)]
    [InlineData("my-worker:positive|my-worker:negative|my-worker:positive", 0, 0, 1)]
    public void A_person_counts_once_with_all_they_said(string marks, int good, int bad, int unclear)
    {
        var theme = Count(Taxonomy.Shipped, marks).Themes.ShouldHaveSingleItem();
        (theme.Good, theme.Bad, theme.Unclear).ShouldBe((good, bad, unclear));
    }

    [Fact]
    public void Themes_are_those_of_today_and_what_was_split_waits_to_be_read_again()
    {
        var themes = Taxonomy.Shipped.Rename("my-worker", "The worker").Merge("reaching-us", "waiting-delays")
            .Split("police-court", [new("own-police", "Police", ["police"], []), new("own-court", "Court", ["court"], [])]);
        var child = Count(themes, "my-worker:positive;reaching-us:negative", "waiting-delays:positive|reaching-us:negative", "police-court:negative", "not-a-theme:positive", "");
        child.Themes.ShouldBe([new("my-worker", "The worker", 1, 0, 0), new("waiting-delays", themes.Find("waiting-delays").Name, 0, 1, 1)]);
        (child.People, child.WithoutTheme).ShouldBe((5, 3));
    }

    [Fact]
    public void Who_wrote_only_what_was_not_read_yet_is_not_among_those_counted()
    {
        var counts = new WrittenTally(Taxonomy.Shipped).Count([new(Guid.NewGuid(), Audience.Child, null, 2, 0, 0), new(Guid.NewGuid(), Audience.Child, "activities:positive", 3, 1, 1)], corrected: 0);
        (counts.Audiences.Single().People, counts.NotRead, counts.SeenByStaff).ShouldBe((1, 4, 1));
    }

    private static AudienceWritten Count(Taxonomy themes, params string[] people) =>
        new WrittenTally(themes).Count([.. people.Select(marks => new ResponseWrote(Guid.NewGuid(), Audience.Child, marks, 3, 3, 0))], corrected: 0).Audiences.Single();
}
