using Voice.Analysis.Engine;
using Voice.Analysis.Themes;

namespace Voice.Analysis.Tests.Themes;

public sealed class WrittenThemesTests
{
    [Fact]
    public void Each_theme_has_seeds_and_comments_and_no_comment_stands_twice()
    {
        ILookup<string, LabelledComment> byTheme = WrittenThemes.All.SelectMany(e => e.Labels.Select(label => (label, e))).ToLookup(x => x.label, x => x.e);
        byTheme.Count.ShouldBe(34);
        foreach (IGrouping<string, LabelledComment> theme in byTheme.Where(group => group.Key != "Positive experience & gratitude" && group.Key != "Timeliness of care" && group.Key != "Staff manner & personal attributes"))
            theme.Count().ShouldBeGreaterThanOrEqualTo(10, theme.Key);
        WrittenThemes.All.Where(e => e.Text.Contains(' ', StringComparison.Ordinal) && e.Weight > 1).Select(e => e.Text).ShouldBeUnique();
    }
}
