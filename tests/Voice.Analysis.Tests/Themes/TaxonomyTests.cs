using Voice.Analysis.Themes;

namespace Voice.Analysis.Tests.Themes;

public sealed class TaxonomyTests
{
    [Fact]
    public void Every_shipped_theme_has_seeds_and_at_least_eight_examples()
    {
        Taxonomy.Shipped.Themes.Count.ShouldBeInRange(15, 20);
        foreach (ThemeDefinition theme in Taxonomy.Shipped.Themes)
        {
            theme.Seeds.Count.ShouldBeGreaterThanOrEqualTo(5, theme.Id);
            Taxonomy.Shipped.Examples.Count(e => e.Labels.Contains(theme.Id)).ShouldBeGreaterThanOrEqualTo(8, theme.Id);
        }
    }

    [Fact]
    public void A_renamed_theme_keeps_its_id_and_old_reports_their_name()
    {
        Taxonomy renamed = Taxonomy.Shipped.Rename("my-worker", "The person who worked with me");
        renamed.Find("my-worker").Name.ShouldBe("The person who worked with me");
        renamed.NameAt("my-worker", Taxonomy.Shipped.Version).ShouldBe("My worker");
        renamed.NameAt("my-worker", renamed.Version).ShouldBe("The person who worked with me");
        Taxonomy.Shipped.Find("my-worker").Name.ShouldBe("My worker");
    }

    [Fact]
    public void A_merged_theme_stands_for_its_successor_and_a_split_one_for_its_parts()
    {
        Taxonomy merged = Taxonomy.Shipped.Merge("reaching-us", "waiting-delays");
        merged.Resolve("reaching-us").ShouldBe(["waiting-delays"]);
        merged.Find("waiting-delays").Seeds.ShouldContain("voicemail");
        Taxonomy split = merged.Split("waiting-delays", [new ThemeDefinition("first-wait", "First wait", ["wait"], []), new ThemeDefinition("late-visits", "Late visits", ["late"], [])]);
        split.Resolve("reaching-us").ShouldBe(["first-wait", "late-visits"]);
        split.Active.ShouldNotContain(theme => theme.Id == "waiting-delays");
        split.NameAt("waiting-delays", 1).ShouldBe("Waiting and delays");
    }

    [Fact]
    public void Ids_are_never_reused()
    {
        Should.Throw<ArgumentException>(() => Taxonomy.Shipped.Merge("reaching-us", "waiting-delays").Add("reaching-us", "x", []));
        Should.Throw<ArgumentException>(() => Taxonomy.Shipped.Merge("my-worker", "my-worker"));
    }

    [Theory]
    [InlineData("theme\tonly-two", "Line 1")]
    [InlineData("# remark\ntheme\tx\tX\tgood, \u200B", "Line 2 of the taxonomy has a seed without a word")]
    [InlineData("example\tnowhere\tpositive\thello", "unknown theme nowhere")]
    public void A_broken_file_says_where(string file, string message)
        => Should.Throw<FormatException>(() => Taxonomy.Read(new StringReader(file))).Message.ShouldContain(message);
}
