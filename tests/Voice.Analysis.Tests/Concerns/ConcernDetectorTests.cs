using Voice.Analysis.Concerns;

namespace Voice.Analysis.Tests.Concerns;

public sealed class ConcernDetectorTests
{
    private static readonly ConcernDetector Detector = ConcernDetector.Default;

    [Fact]
    public void It_shows_the_words_that_raised_it_where_they_stand()
    {
        const string Text = "It was ok. But I WANT to k1ll  my\u200Bself tbh 😞";
        Concern concern = Detector.Check(Text).ShouldHaveSingleItem();
        concern.Category.ShouldBe(ConcernCategory.SelfHarm);
        concern.Severity.ShouldBe(ConcernSeverity.High);
        Text.Substring(concern.Start, concern.Length).ShouldBe(concern.Words);
        concern.Words.ShouldContain("k1ll");
    }

    [Theory]
    [InlineData("")]
    [InlineData("😀😀")]
    [InlineData("   \n\t ")]
    [InlineData("!!! ??? ***")]
    [InlineData("\uD83D")]
    public void Nothing_raises_nothing(string text) => Detector.Check(text).ShouldBeEmpty();

    [Fact]
    public void A_megabyte_in_one_line_is_read_to_its_end()
    {
        string text = string.Concat(Enumerable.Repeat("my worker was kind and it was fine and then ", 24_000)) + "i want to kill myself";
        text.Length.ShouldBeGreaterThan(1_000_000);
        Detector.Check(text).ShouldContain(c => c.Category == ConcernCategory.SelfHarm);
    }

    [Fact]
    public void Two_fragments_are_read_together_also_when_cut_inside_a_word()
    {
        Detector.Check("i want to").ShouldBeEmpty();
        Detector.Check("i want to", "kill myself").ShouldContain(c => c.Category == ConcernCategory.SelfHarm);
        Detector.Check("i think i want to ki", "ll myself").ShouldContain(c => c.Category == ConcernCategory.SelfHarm);
    }

    [Fact]
    public void An_earlier_concern_is_not_raised_again_by_the_next_message()
        => Detector.Check("i want to kill myself", "ok bye").ShouldBeEmpty();

    [Fact]
    public void Complaints_and_call_backs_are_routes_not_alarms()
    {
        Detector.Check("please ring me").ShouldAllBe(c => !c.IsSafeguarding && c.Severity == ConcernSeverity.Route);
        Detector.Check("I want to make a complaint").ShouldAllBe(c => !c.IsSafeguarding);
    }

    [Fact]
    public void The_past_is_less_urgent_but_still_raised()
    {
        Detector.Check("I cut my wrists").Single().Severity.ShouldBe(ConcernSeverity.High);
        Detector.Check("I used to cut my wrists").Single().Severity.ShouldBe(ConcernSeverity.Medium);
    }

    [Fact]
    public void Many_threads_agree()
    {
        string[] texts = [.. ConcernCase.All.Select(c => c.Text)];
        string[] one = [.. texts.Select(Describe)];
        string[] many = [.. texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Describe)];
        many.ShouldBe(one);
    }

    [Fact]
    public void Random_noise_never_throws()
    {
        var random = new Random(5);
        const string Alphabet = "ab k1ll!*@$'.,\n\u0301\uD83D\uDE00?me my self ";
        for (int i = 0; i < 2000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            foreach (Concern concern in Detector.Check(text))
                text.Substring(concern.Start, concern.Length).ShouldBe(concern.Words);
        }
    }

    [Theory]
    [InlineData("𝐈 𝐰𝐚𝐧𝐭 𝐭𝐨 𝐤𝐢𝐥𝐥 𝐦𝐲𝐬𝐞𝐥𝐟")]
    [InlineData("𝓲 𝔀𝓪𝓷𝓽 𝓽𝓸 𝓴𝓲𝓵𝓵 𝓶𝔂𝓼𝓮𝓵𝓯")]
    [InlineData("i want to 𝕜𝕚𝕝𝕝 𝕞𝕪𝕤𝕖𝕝𝕗")]
    [InlineData("i want to ⓚⓘⓛⓛ 🅼🆈🆂🅴🅻🅵")]
    [InlineData("ɪ ᴡᴀɴᴛ ᴛᴏ ᴋɪʟʟ ᴍʏsᴇʟꜰ")]
    [InlineData("i want to ki\u200B\u2060ll my\u3164self")]
    [InlineData("i want to ki\nll myself")]
    [InlineData("i want to ki\r\nll mys\u2028elf")]
    [InlineData("i want to k\ni\nl\nl myself")]
    public void Fancy_letters_hide_nothing(string text)
    {
        Concern concern = ConcernDetector.PatternsOnly.Check(text).ShouldHaveSingleItem();
        concern.Category.ShouldBe(ConcernCategory.SelfHarm);
        concern.Words.ShouldBe(text.Substring(concern.Start, concern.Length));
        char.IsHighSurrogate(concern.Words[^1]).ShouldBeFalse();
        char.IsLowSurrogate(concern.Words[0]).ShouldBeFalse();
    }

    [Fact]
    public void A_line_break_between_words_still_parts_them()
    {
        ConcernDetector.PatternsOnly.Check("the\nrapist hurt me").Select(c => c.Category).ShouldBe(ConcernDetector.PatternsOnly.Check("the rapist hurt me").Select(c => c.Category));
        ConcernDetector.PatternsOnly.Check("i want to\ngo home\nmyself").ShouldBeEmpty();
    }

    /// <summary>Each sentence holds a guard and what it takes back: twice as many are twice the work.</summary>
    [Fact]
    public void Guards_cost_no_more_than_in_proportion_to_the_text()
    {
        ConcernDetector detector = ConcernDetector.Load(new StringReader("@neg = not\n@negskip = i\n@anymore = x\n@past = y\n@turn = z\nguard before 3: song\nself-harm high: stab"));
        detector.Check(string.Concat(Enumerable.Repeat("song stab. ", 1_000))).ShouldBeEmpty();
        int asked = ConcernMatcher.Current.GuardsAsked;
        asked.ShouldBeGreaterThanOrEqualTo(1_000);
        detector.Check(string.Concat(Enumerable.Repeat("song stab. ", 4_000)) + "stab").ShouldHaveSingleItem();
        ConcernMatcher.Current.GuardsAsked.ShouldBeInRange(4_000, 5 * asked);
    }

    /// <summary>From each sign only the nearest are looked at; otherwise these would be more than a hundred thousand million steps.</summary>
    [Fact]
    public Task A_long_row_of_signs_costs_no_more_than_in_proportion()
        => Task.Run(() => ConcernDetector.PatternsOnly.Check("a" + new string('!', 500_000) + "b").ShouldBeEmpty(), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("nonsense", "Line 1")]
    [InlineData("@x = kill\n@y = a, ~, b", "Line 2 of the concern patterns has an entry without a word: \"~\"")]
    [InlineData("@x = +", "Line 1 of the concern patterns has an entry without a word")]
    [InlineData("@x = y+", "Line 1 of the concern patterns has an entry without a word")]
    [InlineData("@x =", "Line 1 of the concern patterns has a class without words")]
    [InlineData("@x = kill\nself-harm high: @x a||b", "Line 2 of the concern patterns has an entry without a word")]
    [InlineData("no-such-category high: a b", "names no category")]
    [InlineData("self-harm high: @nowhere", "unknown or circular")]
    [InlineData("@neg = not\n@negskip = i\n@anymore = x\n@past = y\n@turn = z\nself-harm high: a?", "must occur")]
    [InlineData("@x = kill\nself-harm hihg: @x", "Line 2 of the concern patterns names no severity: hihg")]
    [InlineData("@x = kill\nself-harm 7: @x", "Line 2 of the concern patterns names no severity: 7")]
    [InlineData("@x = kill\nguard before two: @x", "Line 2 of the concern patterns has no number where one must stand: two")]
    [InlineData("@x = kill\n\nself-harm high: @x ..x @x", "Line 3 of the concern patterns has no number where one must stand: x")]
    public void A_broken_pattern_file_says_where(string file, string message)
        => Should.Throw<FormatException>(() => ConcernDetector.Load(new StringReader(file))).Message.ShouldContain(message);

    private static string Describe(string text) => string.Join(';', Detector.Check(text).Select(c => $"{c.CategoryId}@{c.Start}+{c.Length}"));
}
