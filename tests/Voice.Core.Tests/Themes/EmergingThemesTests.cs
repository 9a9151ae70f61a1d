using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Responses;
using Voice.Core.Themes;
using Voice.TestCommon;
using Voice.TestCommon.Themes;

namespace Voice.Core.Tests.Themes;

public sealed class EmergingThemesTests
{
    private const string Pat = "pat@example.org";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_group_is_offered_with_its_words_and_becomes_a_theme(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await voice.Unexplained(60);
        var look = await voice.Get<EmergingThemes>().Look(Pat);
        (look.Comments, look.TooFew).ShouldBe((60, false));
        look.Stability.ShouldBeGreaterThan(0.3);

        var offers = voice.Get<EmergingOffers>();
        var view = await offers.Read();
        view.Groups.Sum(g => g.Comments).ShouldBeGreaterThan(40);
        var pizza = view.Groups.First(g => g.Words.Contains("pizza"));
        pizza.Words.ShouldContain("biscuits");
        pizza.Typical.Count.ShouldBe(3);
        pizza.Typical.ShouldAllBe(t => t.Text.Contains("pizza", StringComparison.Ordinal));

        (await offers.Add(pizza.Id, "My worker", "pizza", Pat)).ShouldBe(ThemeProblem.NameTaken);
        (await offers.Add(pizza.Id, "Food", "pizza, biscuits", Pat)).ShouldBeNull();
        (await offers.Add(pizza.Id, "Food again", "pizza", Pat)).ShouldBe(ThemeProblem.SomebodyElse);
        (await voice.Get<ThemeShelf>().Current()).Find("own-food").Seeds.ShouldBe(["pizza", "biscuits"]);
        (await offers.Read()).Groups.ShouldNotContain(g => g.Id == pizza.Id);
        (await voice.Store.Read(db => db.AuditEntries.SingleAsync(a => a.Action == "emerging.added"))).Who.ShouldBe(Pat);
    }

    [Fact]
    public async Task What_was_ignored_is_not_offered_again_and_what_was_merged_gives_its_words()
    {
        await using var voice = await TestVoice.Start();
        await voice.Unexplained(60);
        var (emerging, offers) = (voice.Get<EmergingThemes>(), voice.Get<EmergingOffers>());
        await emerging.Look(Pat);
        var groups = (await offers.Read()).Groups;
        (await offers.Ignore(groups[0].Id, Pat)).ShouldBeNull();
        (await offers.Merge(groups[1].Id, "no-such", "lift", Pat)).ShouldBe(ThemeProblem.NoSuchTheme);
        (await offers.Merge(groups[1].Id, "activities", " , ", Pat)).ShouldBe(ThemeProblem.NoSeeds);
        (await offers.Merge(groups[1].Id, "activities", string.Join(',', groups[1].Words), Pat)).ShouldBeNull();
        (await voice.Get<ThemeShelf>().Current()).Find("activities").Seeds.ShouldContain(groups[1].Words[0]);

        await emerging.Look(Pat);
        (await offers.Read()).Groups.ShouldNotContain(g => g.Words.SequenceEqual(groups[0].Words));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_the_second_is_told()
    {
        await using var voice = await TestVoice.Start(StoreKind.Postgres);
        await voice.Unexplained(60);
        await voice.Get<EmergingThemes>().Look(Pat);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => voice.Store.Write(new Act("first", "decides"), async scope =>
        {
            var group = await scope.Db.EmergingGroups.FirstAsync();
            (await voice.Get<EmergingOffers>().Ignore(group.Id, Pat)).ShouldBeNull();
            group.Decision = EmergingDecision.Added;
        }));
    }

    [Fact]
    public async Task Two_looks_at_once_leave_the_groups_of_one()
    {
        await using var voice = await TestVoice.Start(StoreKind.Postgres);
        await voice.Unexplained(60);
        var emerging = voice.Get<EmergingThemes>();
        await emerging.Look(Pat);
        var once = await voice.Store.Read(db => db.EmergingGroups.CountAsync());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => emerging.Look(Pat))));
        (await voice.Store.Read(db => db.EmergingGroups.CountAsync())).ShouldBe(once);
    }

    [Fact]
    public async Task One_person_who_answered_many_surveys_is_one()
    {
        await using var voice = await TestVoice.Start();
        await voice.Unexplained(60, people: 4);
        await voice.Get<EmergingThemes>().Look(Pat);
        (await voice.Get<EmergingOffers>().Read()).Groups.ShouldBeEmpty();
    }

    [Fact]
    public async Task Below_thirty_comments_there_is_too_little_to_say()
    {
        await using var voice = await TestVoice.Start();
        await voice.Unexplained(29);
        (await voice.Get<EmergingThemes>().Look(Pat)).TooFew.ShouldBeTrue();
        var view = await voice.Get<EmergingOffers>().Read();
        (view.TooFew, view.Groups.Count).ShouldBe((true, 0));
    }

    [Fact]
    public async Task Posters_what_was_withheld_and_what_few_people_said_are_left_out()
    {
        await using var voice = await TestVoice.Start();
        await voice.Unexplained(60, responses: 4);
        await voice.Get<EmergingThemes>().Look(Pat);
        (await voice.Get<EmergingOffers>().Read()).Groups.ShouldBeEmpty();

        await voice.Store.Write(new Act("test", "withheld"), scope => scope.Db.Answers.ExecuteUpdateAsync(s => s.SetProperty(a => a.CommentStatus, CommentStatus.Withheld)));
        (await voice.Get<EmergingThemes>().Look(Pat)).Comments.ShouldBe(0);
    }

    [Fact]
    public async Task Answers_of_a_poster_are_left_out()
    {
        await using var voice = await TestVoice.Start();
        await voice.Unexplained(40, fromPoster: true);
        (await voice.Get<EmergingThemes>().Look(Pat)).Comments.ShouldBe(0);
    }

    [Fact]
    public async Task A_typical_comment_that_was_erased_is_shown_no_more()
    {
        await using var voice = await TestVoice.Start();
        await voice.Unexplained(60);
        await voice.Get<EmergingThemes>().Look(Pat);
        await voice.Store.Write(new Act("test", "erased"), scope => scope.Db.Answers.ExecuteUpdateAsync(s => s.SetProperty(a => a.Comment, (Core.Sealing.Sealed?)null)));
        (await voice.Get<EmergingOffers>().Read()).Groups.ShouldAllBe(g => g.Typical.Count == 0);
    }
}
