using Voice.Analysis.Redaction;

namespace Voice.Analysis.Tests.Redaction;

public sealed class RedactorTests
{
    private static readonly Redactor Redactor = new(Voice.Analysis.Models.AnalysisModel.Shipped.KnownWords);

    [Fact]
    public void Identifiers_are_masked_99_times_in_100()
    {
        IReadOnlyList<RedactionCase> cases = RedactionCases.Identifiers(6200, 1);
        List<string> leaks = Leaks(Redactor, cases);
        ((double)leaks.Count / cases.Count).ShouldBeLessThanOrEqualTo(0.01, string.Join('\n', leaks.Take(40)));
    }

    [Fact]
    public void Names_are_masked_9_times_in_10_also_in_lower_case()
    {
        IReadOnlyList<RedactionCase> cases = RedactionCases.Names(4000, 2);
        foreach (IGrouping<bool, RedactionCase> group in cases.GroupBy(c => c.Text.Any(char.IsUpper)))
        {
            List<string> leaks = Leaks(Redactor, [.. group]);
            ((double)leaks.Count / group.Count()).ShouldBeLessThanOrEqualTo(0.10, string.Join('\n', leaks.Take(60)));
        }
    }

    [Fact]
    public void Identifiers_of_the_second_set_are_masked_99_times_in_100()
    {
        IReadOnlyList<RedactionCase> cases = OtherRedactionCases.Identifiers(6000, 261126);
        List<string> leaks = Leaks(Redactor, cases);
        ((double)leaks.Count / cases.Count).ShouldBeLessThanOrEqualTo(0.01, Sample(leaks));
    }

    [Fact]
    public void Names_of_the_second_set_are_masked_9_times_in_10()
    {
        IReadOnlyList<RedactionCase> cases = OtherRedactionCases.Names(6000, 261127);
        List<string> leaks = Leaks(Redactor, cases);
        ((double)leaks.Count / cases.Count).ShouldBeLessThanOrEqualTo(0.10, Sample(leaks));
    }

    [Fact]
    public void Every_kind_of_identifier_of_the_third_set_is_masked_99_times_in_100()
    {
        foreach (IGrouping<string, RedactionCase> group in ThirdRedactionCases.Identifiers(6000, 7101).GroupBy(c => c.Secrets[0].Kind))
        {
            List<string> leaks = Leaks(Redactor, [.. group]);
            ((double)leaks.Count / group.Count()).ShouldBeLessThanOrEqualTo(0.01, Sample(leaks));
        }
    }

    [Fact]
    public void Names_of_the_third_set_are_masked_9_times_in_10_also_in_lower_case()
    {
        foreach (IGrouping<bool, RedactionCase> group in ThirdRedactionCases.Names(4000, 7102).GroupBy(c => c.Text.Any(char.IsUpper)))
        {
            List<string> leaks = Leaks(Redactor, [.. group]);
            ((double)leaks.Count / group.Count()).ShouldBeLessThanOrEqualTo(0.10, Sample(leaks));
        }
    }

    [Fact]
    public void Schools_and_places_of_the_third_set_are_masked_9_times_in_10()
    {
        foreach (IGrouping<string, RedactionCase> group in ThirdRedactionCases.SchoolsAndPlaces(2000, 7103).GroupBy(c => c.Secrets[0].Kind))
        {
            List<string> leaks = Leaks(Redactor, [.. group]);
            ((double)leaks.Count / group.Count()).ShouldBeLessThanOrEqualTo(0.10, Sample(leaks));
        }
    }

    [Fact]
    public void Every_kind_of_identifier_of_the_fourth_set_is_masked_99_times_in_100()
        => ShouldBeMasked(FourthRedactionCases.WithIdentifiers().GroupBy(c => c.Secrets[0].Kind), 0.01);

    [Fact]
    public void Names_of_the_fourth_set_are_masked_19_times_in_20_also_in_lower_case()
        => ShouldBeMasked(FourthRedactionCases.WithNames().GroupBy(c => c.Text.Any(char.IsUpper) ? "with capitals" : "lower case"), 0.05);

    [Fact]
    public void Schools_and_places_of_the_fourth_set_are_masked_98_times_in_100()
        => ShouldBeMasked(FourthRedactionCases.WithSettings().GroupBy(c => c.Secrets[0].Kind), 0.02);

    [Fact]
    public void Identifiers_of_the_fifth_set_are_masked_99_times_in_100()
        => ShouldBeMasked(FifthRedactionCases.WithIdentifiers().GroupBy(_ => "identifiers"), 0.01);

    [Fact]
    public void Names_of_the_fifth_set_are_masked_9_times_in_10_also_in_lower_case()
        => ShouldBeMasked(FifthRedactionCases.WithNames().GroupBy(c => c.Text.Any(char.IsUpper) ? "with capitals" : "lower case"), 0.10);

    [Fact]
    public void Schools_and_places_of_the_fifth_set_are_masked_9_times_in_10()
        => ShouldBeMasked(FifthRedactionCases.WithSettings().GroupBy(c => c.Secrets[0].Kind), 0.10);

    [Fact]
    public void Masks_say_what_where_and_why()
    {
        const string Text = "My worker Dave rang 07700 900123 twice";
        RedactedText redacted = Redactor.Redact(Text);
        redacted.Text.ShouldBe("My worker [name] rang [phone] twice");
        redacted.Masks.Count.ShouldBe(2);
        foreach (Mask mask in redacted.Masks)
        {
            redacted.Text.Substring(mask.MaskedStart, mask.Replacement.Length).ShouldBe(mask.Replacement);
            mask.Reason.ShouldNotBeNullOrWhiteSpace();
        }

        Text.Substring(redacted.Masks[0].Start, redacted.Masks[0].Length).ShouldBe("Dave");
    }

    [Fact]
    public void Names_known_to_the_service_are_masked_whatever_their_context()
    {
        Redactor.Redact("i reckon hope is alright", ["Hope Okonedo"]).Text.ShouldBe("i reckon [name] is alright");
        Redactor.Redact("okonedo's a legend", ["Hope Okonedo"]).Text.ShouldBe("[name] a legend");
    }

    [Theory]
    [InlineData("I want to thank the worker, she was great and I will come back in May.")]
    [InlineData("my worker was sound and he helped me loads")]
    [InlineData("it took 3 weeks and 12 phone calls")]
    [InlineData("they came on time 9 times out of 10")]
    [InlineData("The police were fair on Monday. I felt listened to.")]
    [InlineData("b4 you ask it was gr8")]
    [InlineData("the m25 was shut so we were 15 min late and did 20 hrs in the end")]
    [InlineData("one two three go, and the first of june was fine")]
    [InlineData("everyone in my great group liked the big 5 rules")]
    [InlineData("look at the dot on the map at page 2")]
    [InlineData("roedd yr ysgol yn dda")]
    [InlineData("Roedd fy ngweithiwr yn garedig iawn")]
    [InlineData("")]
    [InlineData("😀")]
    public void Ordinary_words_stay(string text) => Redactor.Redact(text).Text.ShouldBe(text);

    [Theory]
    [InlineData("I go to Hillcrest Academy", "I go to [school]")]
    [InlineData("went to St Mary's Primary School before", "[school]")]
    [InlineData("moved from leeds to hull", "[place]")]
    [InlineData("12 Heol y Parc ydy fy nghyfeiriad", "[address]")]
    public void Schools_and_places_are_masked(string text, string expected) => Redactor.Redact(text).Text.ShouldContain(expected);

    [Theory]
    [InlineData("ring me on ０７７００ ９００４４３ ok", "ring me on [phone] ok")]
    [InlineData("ring me on 077\u200B00 900\u200B443 ok", "ring me on [phone] ok")]
    [InlineData("𝓻𝓲𝓷𝓰 me on 𝟎𝟕𝟕𝟎𝟎𝟗𝟎𝟎𝟒𝟒𝟑 ok", "𝓻𝓲𝓷𝓰 me on [phone] ok")]
    [InlineData("my worker 𝐃𝐚𝐯𝐞 was ok", "my worker [name] was ok")]
    public void Fancy_letters_and_what_cannot_be_seen_hide_nothing(string text, string expected)
    {
        RedactedText redacted = Redactor.Redact(text);
        redacted.Text.ShouldBe(expected);
        Mask mask = redacted.Masks.ShouldHaveSingleItem();
        (text[..mask.Start] + mask.Replacement + text[(mask.Start + mask.Length)..]).ShouldBe(expected);
    }

    [Fact]
    public void Nothing_outside_the_masks_changes()
    {
        foreach (RedactionCase item in RedactionCases.Names(500, 3).Concat(RedactionCases.Identifiers(500, 4)))
        {
            RedactedText redacted = Redactor.Redact(item.Text);
            string rebuilt = redacted.Text;
            foreach (Mask mask in redacted.Masks.Reverse())
                rebuilt = rebuilt.Remove(mask.MaskedStart, mask.Replacement.Length).Insert(mask.MaskedStart, item.Text.Substring(mask.Start, mask.Length));
            rebuilt.ShouldBe(item.Text);
        }
    }

    private static void ShouldBeMasked(IEnumerable<IGrouping<string, RedactionCase>> groups, double allowed)
    {
        foreach (IGrouping<string, RedactionCase> group in groups)
        {
            List<string> leaks = Leaks(Redactor, [.. group]);
            ((double)leaks.Count / group.Count()).ShouldBeLessThanOrEqualTo(allowed, $"{group.Key}: {Sample(leaks)}");
        }
    }

    private static string Sample(List<string> leaks) => $"{leaks.Count} leaks:\n" + string.Join('\n', leaks.Take(80));

    private static List<string> Leaks(Redactor redactor, IReadOnlyList<RedactionCase> cases)
    {
        var leaks = new List<string>();
        foreach (RedactionCase item in cases)
        {
            RedactedText redacted = redactor.Redact(item.Text);
            if (item.Secrets.Any(secret => !IsCovered(item.Text, secret.Value, redacted.Masks)))
                leaks.Add($"{item.Secrets[0].Kind}: {item.Text} => {redacted.Text}");
        }

        return leaks;
    }

    // Every letter and digit of the secret must be under a mask: half a name is a leak too.
    private static bool IsCovered(string text, string secret, IReadOnlyList<Mask> masks)
    {
        int start = StartOf(text, secret);
        return Enumerable.Range(start, secret.Length).Where(i => char.IsLetterOrDigit(text[i])).All(i => masks.Any(m => i >= m.Start && i < m.Start + m.Length));
    }

    // As a word of its own, so that "bo" is not looked for in "about"; "daves" holds "dave".
    private static int StartOf(string text, string secret)
    {
        for (int at = text.IndexOf(secret, StringComparison.Ordinal); at >= 0; at = text.IndexOf(secret, at + 1, StringComparison.Ordinal))
        {
            int end = at + secret.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]) || text[end] is 's' or 'S'))
                return at;
        }

        return text.IndexOf(secret, StringComparison.Ordinal);
    }
}
