using Voice.Analysis.Text;

namespace Voice.Analysis.Tests.Text;

public sealed class PreparedTextTests
{
    [Theory]
    [InlineData("Don’t CAFÉ ŵyth", "dont cafe wyth")]
    [InlineData("ｈｅｌｌｏ 😀 :)", "hello 😀 :)")]
    [InlineData("so\u200Bund i\u0301", "sound i")]
    [InlineData("12 times!!!", "12 times !!!")]
    [InlineData("𝐦𝐲 ⓦⓞⓡⓚⓔⓡ ᴡᴀs 🅺🅸🅽🅳 ｏｋ", "my worker was kind ok")]
    [InlineData("waited <30 mins <3", "waited < 30 mins <3")]
    public void Tokens_are_folded(string text, string expected)
    {
        PreparedText prepared = PreparedText.Of(text);
        var words = new List<string>();
        foreach (Token token in prepared.Tokens)
            words.Add(prepared.TextOf(token).ToString());
        string.Join(' ', words).ShouldBe(expected);
    }

    [Fact]
    public void Tokens_know_where_they_were()
    {
        const string Text = "It’s “Dave’s” 😀 day\u0301!";
        PreparedText prepared = PreparedText.Of(Text);
        int last = 0;
        foreach (Token token in prepared.Tokens)
        {
            token.SourceStart.ShouldBeGreaterThanOrEqualTo(last);
            last = token.SourceEnd;
        }

        last.ShouldBe(Text.Length);
        Text.Substring(prepared.Tokens[0].SourceStart, prepared.Tokens[0].SourceLength).ShouldBe("It’s");
    }

    [Fact]
    public void Fancy_letters_know_where_they_were()
    {
        const string Text = "so 𝐤𝐢𝐧𝐝 ok";
        PreparedText prepared = PreparedText.Of(Text);
        Text.Substring(prepared.Tokens[1].SourceStart, prepared.Tokens[1].SourceLength).ShouldBe("𝐤𝐢𝐧𝐝");
    }

    [Fact]
    public void Any_string_can_be_prepared()
    {
        var random = new Random(9);
        var prepared = new PreparedText();
        for (int i = 0; i < 3000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(0x3000))]);
            prepared.Reset(text);
            foreach (Token token in prepared.Tokens)
                token.SourceEnd.ShouldBeLessThanOrEqualTo(text.Length);
        }
    }
}
