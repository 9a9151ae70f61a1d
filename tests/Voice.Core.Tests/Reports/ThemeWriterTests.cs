using Voice.Core.Insights;
using Voice.Core.Reports;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Reports;

/// <summary>What a board may see of what people wrote about, and what nobody can work out from it.</summary>
public sealed class ThemeWriterTests
{
    private static readonly ReportPeriod Period = ReportPeriod.Parse("2026-Q3");

    [Fact]
    public void People_are_counted_by_theme_with_what_they_said()
    {
        var child = Write(5, 30, 24, 0, Theme("my-worker", 9, 5, 0), Theme("police-court", 0, 8, 0), Theme("activities", 6, 2, 3));
        child.Words.ShouldBe("24 children wrote something that the program has read.");
        child.Themes.Select(t => (t.Name, t.People.Count, t.Words)).ShouldBe(
        [
            ("my-worker", 14, "9 good, 5 bad"),
            ("activities", 11, "6 good, 5 bad, mixed or not clear"),
            ("police-court", 8, "all bad"),
        ]);
        child.WithoutTheme!.Count.ShouldBe(0);
    }

    [Fact]
    public void Where_few_wrote_nothing_is_counted()
    {
        var child = Write(5, 12, 4, 1, Theme("my-worker", 3, 0, 0));
        child.Words.ShouldBe("Few children wrote something (fewer than 5), so it is not counted what they wrote about.");
        (child.Wrote.Count, child.WithoutTheme).ShouldBe((null, null));
        child.Themes.ShouldBeEmpty();
    }

    [Fact]
    public void A_theme_of_few_is_not_even_named()
    {
        var written = Written(30, 12, Theme("my-worker", 9, 0, 5), Theme("identity-discrimination", 0, 1, 0));
        var summary = new SummaryWriter(new SmallNumbers(5)).Write(Period, Counts(30, written));
        SummaryHtml.Fragment(summary).ShouldContain("my-worker");
        SummaryHtml.Fragment(summary).ShouldNotContain("identity-discrimination");
        System.Text.Json.JsonSerializer.Serialize(summary).ShouldNotContain("identity-discrimination");
    }

    [Fact]
    public void All_but_one_is_said_as_all_or_nearly_all_and_its_parts_are_not_shown()
    {
        var child = Write(5, 12, 12, 0, Theme("my-worker", 6, 5, 0), Theme("listened-to", 12, 0, 0));
        child.Themes.Select(t => (t.Name, t.People.Count, t.People.Words, t.Words)).ShouldBe(
            [("listened-to", null, "all or nearly all", "all good"), ("my-worker", null, "all or nearly all", "not shown")]);
        child.WithoutTheme!.Count.ShouldBeNull();
    }

    [Fact]
    public void All_but_one_of_those_who_answered_is_not_counted() =>
        Write(5, 13, 12, 0).Words.ShouldBe("All or nearly all children who answered wrote something that the program has read.");

    [Fact]
    public void At_most_eight_themes_are_listed() =>
        Write(5, 60, 60, 0, [.. Enumerable.Range(0, 12).Select(i => Theme($"theme-{i:00}", 10 + i, 0, 0))]).Themes
            .Select(t => t.People.Count).ShouldBe([21, 20, 19, 18, 17, 16, 15, 14]);

    [Fact]
    public void A_year_counts_no_themes()
    {
        var quarters = Enumerable.Repeat(Counts(30, Written(12, 0, Theme("my-worker", 12, 0, 0))), 4).ToList();
        var summary = new YearWriter(new SmallNumbers(5)).Write(ReportPeriod.Parse("2026/27"), quarters);
        (summary.Themes, summary.Audiences[0].Answered.Count).ShouldBe((null, 120));
        SummaryHtml.Fragment(summary).ShouldContain("counted for one quarter at a time");
        SummaryHtml.Fragment(summary).ShouldNotContain("my-worker");
    }

    /// <summary>An attacker who knows the rule and tries every table there could be: of all that look the same to them, no number of
    /// people from 1 to threshold − 1 is the only possible one.</summary>
    [Theory]
    [InlineData(3, 12)]
    [InlineData(5, 16)]
    public void No_small_number_is_the_only_possible_one(int threshold, int most)
    {
        var possible = new Dictionary<string, HashSet<int>[]>();
        foreach (var (answered, people, without, theme) in Tables(most))
        {
            int[] hidden = [people, answered - people, without, people - without, theme.People, people - theme.People, people - without - theme.People,
                theme.Good, theme.Bad, theme.Unclear, theme.People - theme.Good, theme.People - theme.Bad, theme.People - theme.Unclear];
            var seen = Seen(threshold, answered, Write(threshold, answered, people, without, theme));
            if (!possible.TryGetValue(seen, out var numbers))
                possible[seen] = numbers = [.. hidden.Select(_ => new HashSet<int>())];
            for (var i = 0; i < hidden.Length; i++)
                numbers[i].Add(hidden[i]);
        }
        possible.Count.ShouldBeGreaterThan(400);
        foreach (var (seen, numbers) in possible)
            foreach (var number in numbers.Where(n => n.Count == 1))
                (number.Single() is var n && (n == 0 || n >= threshold)).ShouldBeTrue($"{number.Single()} from {seen}");
    }

    private static IEnumerable<(int Answered, int People, int Without, ThemeCount Theme)> Tables(int most)
    {
        for (var answered = 1; answered <= most; answered++)
            for (var people = 1; people <= answered; people++)
                for (var theme = 0; theme <= people; theme++)
                    for (var good = 0; good <= theme; good++)
                        for (var bad = 0; good + bad <= theme; bad++)
                            for (var without = 0; without <= people - theme; without++)
                                yield return (answered, people, without, Theme("t", good, bad, theme - good - bad));
    }

    private static string Seen(int threshold, int answered, AudienceThemes child) => string.Join(" / ", answered < threshold ? "few" : answered.ToString(System.Globalization.CultureInfo.InvariantCulture),
        child.Words, child.Wrote.Words, child.WithoutTheme?.Words ?? "-", string.Join(", ", child.Themes.Select(t => $"{t.People.Words}: {t.Words}")));

    /// <summary>Whoever subtracts all numbers of people of which one group lies within the other: several themes, several audiences.</summary>
    [Fact]
    public void Nothing_that_is_subtracted_leaves_a_few_people()
    {
        var (random, lists) = (new Random(7), 0);
        for (var i = 0; i < 4_000; i++)
        {
            var audiences = new[] { Audience.Child, Audience.Parent }.Select(a => Made(a, random)).ToList();
            var answered = audiences.ToDictionary(a => a.Written.Audience, a => a.Written.People + random.Next(7));
            var summary = new SummaryWriter(new SmallNumbers(5)).Write(Period, new PeriodCounts { Answered = answered, Written = new WrittenCounts { Audiences = [.. audiences.Select(a => a.Written)] } });
            foreach (var (shown, (people, written)) in summary.Themes!.Audiences.Zip(audiences))
            {
                lists += shown.Themes.Count > 1 ? 1 : 0;
                var groups = Groups(shown, people, summary.Audiences.Single(a => a.Audience == shown.Audience).Answered.Count).ToList();
                foreach (var ((inner, smaller), (outer, larger)) in groups.SelectMany(_ => groups, (a, b) => (a, b)).Where(p => p.a.Path.StartsWith(p.b.Path, StringComparison.Ordinal)))
                    (smaller >= 5 && (larger == smaller || larger - smaller >= 5)).ShouldBeTrue($"{inner} {smaller}, {outer} {larger} of {System.Text.Json.JsonSerializer.Serialize(shown)}");
            }
        }
        lists.ShouldBeGreaterThan(500);
    }

    // Groups of people whose size the summary shows, each with the groups it is known to lie within before it.
    private static IEnumerable<(string Path, int Count)> Groups(AudienceThemes shown, List<Dictionary<string, string>> people, int? answered)
    {
        if (answered is { } all)
            yield return ("answered/", all);
        if (shown.Wrote.Count is { } wrote)
            yield return ("answered/wrote/", wrote);
        if (shown.WithoutTheme?.Count is > 0 and var without)
            yield return ("answered/wrote/none/", without);
        if ((shown.Wrote.Count, shown.WithoutTheme?.Count) is ({ } of, { } none) && none < of)
            yield return ("answered/wrote/some/", of - none);
        foreach (var theme in shown.Themes.Where(t => t.People.Count is not null || t.Said is not null))
        {
            yield return ($"answered/wrote/some/{theme.Id}/", people.Count(p => p.ContainsKey(theme.Id)));
            foreach (var part in theme.Said ?? [])
                yield return ($"answered/wrote/some/{theme.Id}/{part.Label}/", part.Count);
        }
    }

    private static (List<Dictionary<string, string>> People, AudienceWritten Written) Made(Audience audience, Random random)
    {
        string[] themes = ["a", "b", "c"];
        string[] said = ["good", "bad", "mixed"];
        var chance = themes.Select(_ => random.NextDouble()).ToArray();
        List<Dictionary<string, string>> people = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => themes.Where((_, t) => random.NextDouble() < chance[t]).ToDictionary(t => t, _ => said[random.Next(3)]))];
        int Count(string theme, string what) => people.Count(p => p.GetValueOrDefault(theme) == what);
        return (people, new AudienceWritten(audience, people.Count, people.Count(p => p.Count == 0),
            [.. themes.Select(t => Theme(t, Count(t, "good"), Count(t, "bad"), Count(t, "mixed")))]));
    }

    private static AudienceThemes Write(int threshold, int answered, int people, int without, params ThemeCount[] themes) =>
        new SummaryWriter(new SmallNumbers(threshold)).Write(Period, Counts(answered, Written(people, without, themes))).Themes!.Audiences.Single();

    private static PeriodCounts Counts(int answered, WrittenCounts? written) => new()
    {
        Answered = new Dictionary<Audience, int> { [Audience.Child] = answered },
        Written = written,
    };

    private static WrittenCounts Written(int people, int without, params ThemeCount[] themes) => new() { Audiences = [new AudienceWritten(Audience.Child, people, without, themes)] };

    private static ThemeCount Theme(string id, int good, int bad, int unclear) => new(id, id, good, bad, unclear);
}
