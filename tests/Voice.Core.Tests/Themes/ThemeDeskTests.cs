using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Themes;
using Voice.TestCommon;

namespace Voice.Core.Tests.Themes;

public sealed class ThemeDeskTests
{
    private const string Pat = "pat@example.org";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Every_change_is_kept_audited_and_there_after_a_restart(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var desk = voice.Get<ThemeDesk>();
        (await desk.Add(ThemePart.Of(" Food  and drink ", "pizza, the Food\nhungry,,"), Pat)).ShouldBeNull();
        (await desk.Rename("my-worker", "The person who worked with me", Pat)).ShouldBeNull();
        (await desk.Reseed("activities", "boxing, gym", Pat)).ShouldBeNull();
        (await desk.Merge("reaching-us", "waiting-delays", Pat)).ShouldBeNull();
        (await desk.Split("police-court", [ThemePart.Of("Police", "police"), ThemePart.Of("Court", "court, judge")], Pat)).ShouldBeNull();
        await voice.Restart();

        var themes = await voice.Get<ThemeShelf>().Current();
        themes.Version.ShouldBe(6);
        themes.Find("own-food-and-drink").Seeds.ShouldBe(["pizza", "the food", "hungry"]);
        themes.Find("my-worker").Name.ShouldBe("The person who worked with me");
        themes.Find("activities").Seeds.ShouldBe(["boxing", "gym"]);
        themes.Resolve("reaching-us").ShouldBe(["waiting-delays"]);
        themes.Resolve("police-court").ShouldBe(["own-police", "own-court"]);
        (await voice.Store.Read(db => db.AuditEntries.Where(a => a.Action.StartsWith("theme.")).Select(a => a.Action).ToListAsync()))
            .ShouldBe(["theme.added", "theme.renamed", "theme.reseeded", "theme.merged", "theme.split"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_an_old_report_called_a_theme_can_still_be_told()
    {
        await using var voice = await TestVoice.Start();
        await voice.Get<ThemeDesk>().Rename("my-worker", "My person", Pat);
        await voice.Get<ThemeDesk>().Merge("my-worker", "listened-to", Pat);
        var themes = await voice.Get<ThemeShelf>().Current();
        themes.NameAt("my-worker", 1).ShouldBe("My worker");
        themes.NameAt("my-worker", 2).ShouldBe("My person");
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_changes_nothing()
    {
        await using var voice = await TestVoice.Start();
        var desk = voice.Get<ThemeDesk>();
        (await desk.Add(ThemePart.Of(" ", "food"), Pat)).ShouldBe(ThemeProblem.NoName);
        (await desk.Add(ThemePart.Of("Food", " , "), Pat)).ShouldBe(ThemeProblem.NoSeeds);
        (await desk.Add(ThemePart.Of("my WORKER", "food"), Pat)).ShouldBe(ThemeProblem.NameTaken);
        (await desk.Add(ThemePart.Of(new string('x', 61), "food"), Pat)).ShouldBe(ThemeProblem.NameTooLong);
        (await desk.Rename("no-such", "Food", Pat)).ShouldBe(ThemeProblem.NoSuchTheme);
        (await desk.Merge("my-worker", "my-worker", Pat)).ShouldBe(ThemeProblem.SameTheme);
        (await desk.Merge("my-worker", null, Pat)).ShouldBe(ThemeProblem.NoSuchTheme);
        (await desk.Split("my-worker", [ThemePart.Of("A", "a"), ThemePart.Of("a", "b")], Pat)).ShouldBe(ThemeProblem.NameTaken);
        (await voice.Get<ThemeShelf>().Current()).Version.ShouldBe(1);
        (await voice.Store.Read(db => db.AuditEntries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Comments_are_read_again_with_a_new_theme()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures();
        await voice.Invite();
        await voice.SendDue();
        foreach (var said in new[] { "yes", "9", "yes", "yes", "the pizza was lovely" })
            await voice.Text("+447700900443", said);
        var reading = voice.Get<CommentReading>();
        await reading.ReadAll();
        (await reading.Waiting()).ShouldBe(0);

        await voice.Get<ThemeDesk>().Add(ThemePart.Of("Food", "pizza"), Pat);
        (await reading.Waiting()).ShouldBe(1);
        await reading.ReadAll();
        var answer = await voice.Store.Read(db => db.Answers.SingleAsync(a => a.Comment != null));
        answer.Themes!.ShouldContain("own-food:positive");
        answer.AnalysedWith!.ShouldEndWith("+themes-2");
    }

    [Fact]
    public async Task Two_at_once_do_not_undo_each_other()
    {
        await using var voice = await TestVoice.Start(StoreKind.Postgres);
        var desk = voice.Get<ThemeDesk>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => desk.Add(ThemePart.Of($"Food {i}", $"food{i}"), Pat)));
        outcomes.ShouldAllBe(o => o == null || o == ThemeProblem.SomebodyElse);
        (await voice.Get<ThemeShelf>().Current()).Version.ShouldBe(1 + outcomes.Count(o => o is null));
    }
}
