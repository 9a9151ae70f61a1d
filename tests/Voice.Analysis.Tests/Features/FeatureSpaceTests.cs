using Voice.Analysis.Features;
using Voice.Analysis.Text;

namespace Voice.Analysis.Tests.Features;

public class FeatureSpaceTests
{
    private static readonly string[] Texts =
        ["My worker Dave didn't listen, but the OFFICE was warm :) and 12 of us came!!", "the office was warm", "nobody didn't listen to us"];

    private static readonly FeatureSpace Space = FeatureSpace.Learn([.. Texts.Select(PreparedText.Of)], 1, 1);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(6, 12)]
    [InlineData(7, 17)]
    public void A_run_of_tokens_has_the_features_it_would_have_alone(int from, int to)
    {
        PreparedText whole = PreparedText.Of(Texts[0]);
        Token first = whole.Tokens[from], last = whole.Tokens[to - 1];
        PreparedText alone = PreparedText.Of(Texts[0][first.SourceStart..last.SourceEnd]);
        var part = new PreparedText();
        part.Take(whole, from, to);
        FeatureScratch cut = Cut(whole), run = new();
        run.Take(cut, from, to);

        Assert.Equal(alone.Tokens.ToArray(), part.Tokens.ToArray());
        Assert.Equal(alone.Folded.ToString(), part.Folded.ToString());
        Assert.Equal(Row(alone, Cut(alone)), Row(part, run));
    }

    [Fact]
    public void A_word_met_again_gives_the_same_columns_and_longer_words_none()
    {
        PreparedText text = PreparedText.Of("office office " + new string('z', 41));

        int[] cut = Space.CharactersOf(text, 0), remembered = Space.CharactersOf(text, 1);

        // " office " has six n-grams of three characters, five of four and four of five.
        Assert.Equal(15, cut.Length);
        Assert.Equal(cut, remembered);
        Assert.Empty(Space.CharactersOf(text, 2));
    }

    private static FeatureScratch Cut(PreparedText text)
    {
        var scratch = new FeatureScratch();
        scratch.Cut(text);
        return scratch;
    }

    private static (int, float)[] Row(PreparedText text, FeatureScratch scratch)
    {
        var row = new SparseRow();
        Space.Append(text, scratch, row);
        return [.. row.Columns.ToArray().Zip(row.Values.ToArray())];
    }
}
