using Voice.Analysis.Text;

namespace Voice.Analysis.Features;

/// <summary>Cuts a prepared text into word 1–2 grams and character 3–5 grams inside word boundaries, as 32-bit hashes.</summary>
internal static class NgramHasher
{
    private const uint WordSalt = 0x51ED27;
    private const uint PairSalt = 0x2545F4;
    private const uint CharacterSalt = 0x9E3779;
    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const int LongestWord = 40;

    /// <summary>Beyond this many tokens the rest of a comment no longer changes its features.</summary>
    private const int MostTokens = 20_000;

    public static void Words(PreparedText text, NgramBuffer into)
    {
        uint previous = 0;
        ReadOnlySpan<Token> tokens = Within(text);
        for (int i = 0; i < tokens.Length; i++)
        {
            uint hash = HashOf(text, tokens[i], i);
            into.Add(Finish(hash ^ WordSalt), i);
            if (i > 0)
                into.Add(Finish((previous * 31 + hash) ^ PairSalt), i);
            previous = hash;
        }
    }

    public static void Characters(PreparedText text, NgramBuffer into)
    {
        ReadOnlySpan<Token> tokens = Within(text);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (HasCharacters(tokens[i]))
                CharactersOf(text.TextOf(tokens[i]), i, into);
        }
    }

    /// <summary>The character n-grams of one word of at most the longest length.</summary>
    public static void CharactersOf(ReadOnlySpan<char> word, int token, NgramBuffer into)
    {
        Span<char> padded = stackalloc char[LongestWord + 2];
        padded = padded[..(word.Length + 2)];
        word.CopyTo(padded[1..]);
        padded[0] = padded[^1] = ' ';
        for (int start = 0; start + ShortestGram <= padded.Length; start++)
        {
            uint hash = WordHash.Basis ^ CharacterSalt;
            int end = Math.Min(start + LongestGram, padded.Length);
            for (int i = start; i < end; i++)
            {
                hash = (hash ^ padded[i]) * WordHash.Prime;
                if (i - start >= ShortestGram - 1)
                    into.Add(Finish(hash), token);
            }
        }
    }

    /// <summary>The feature hash of a single word, for seed words and explanations.</summary>
    public static uint OfWord(ReadOnlySpan<char> folded) => OfWord(WordHash.Of(folded));

    /// <summary>The same from the hash of the word.</summary>
    public static uint OfWord(uint wordHash) => Finish(wordHash ^ WordSalt);

    /// <summary>Whether a token is cut into character n-grams.</summary>
    public static bool HasCharacters(in Token token) => token.Kind is TokenKind.Word or TokenKind.Number && token.Length <= LongestWord;

    /// <summary>The tokens that count.</summary>
    public static ReadOnlySpan<Token> Within(PreparedText text)
        => text.Tokens.Length <= MostTokens ? text.Tokens : text.Tokens[..MostTokens];

    // All numbers are one word, and so are "!" and "!!!".
    private static uint HashOf(PreparedText text, in Token token, int index) => token.Kind switch
    {
        TokenKind.Number => WordHash.Of("0"),
        TokenKind.Sign => WordHash.Of(text.TextOf(token)[..1]),
        _ => text.HashOf(index)
    };

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : hash;
    }
}
