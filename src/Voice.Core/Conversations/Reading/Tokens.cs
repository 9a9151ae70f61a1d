using System.Collections.Frozen;
using System.Text;

namespace Voice.Core.Conversations.Reading;

/// <summary>A text as words, numbers, pictures and signs.</summary>
internal sealed class Tokens
{
    private readonly List<Token> _items;

    private Tokens(string text, List<Token> items) => (Text, _items) = (text, items);

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    public int Count => _items.Count;

    public Token this[int index] => _items[index];

    public List<Token>.Enumerator GetEnumerator() => _items.GetEnumerator();

    public static Tokens Of(string text)
    {
        var normal = Normaliser.Normalise(text);
        return new Tokens(normal, Tokeniser.Split(normal));
    }

    /// <summary>The words that matter, joined by one space: signs, filler and words said twice in a row are left out.</summary>
    public string Gist(FrozenSet<string> filler)
    {
        var gist = new StringBuilder(Text.Length);
        var last = "";
        foreach (var token in _items)
        {
            if (token.Kind == TokenKind.Mark || token.Text == last || filler.Contains(token.Text))
                continue;
            if (token.Kind == TokenKind.Picture && !Vocabulary.HasMeaning(token.Text))
                continue;
            if (gist.Length > 0)
                gist.Append(' ');
            gist.Append(token.Text);
            last = token.Text;
        }
        return gist.ToString();
    }

    public bool Has(string word)
    {
        foreach (var token in _items)
            if (token.Text == word)
                return true;
        return false;
    }

    /// <summary>How many of the tokens are no signs.</summary>
    public int Words()
    {
        var count = 0;
        foreach (var token in _items)
            if (token.Kind != TokenKind.Mark)
                count++;
        return count;
    }
}
