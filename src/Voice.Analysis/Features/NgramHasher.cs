using Voice.Analysis.Text;

namespace Voice.Analysis.Features;

/// <summary>Cuts a prepared text into word 1–2 grams and character 3–5 grams inside word boundaries, as 32-bit hashes.</summary>
internal static class NgramHasher
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;
    private const uint WordSalt = 0x51ED27;
    private const uint PairSalt = 0x2545F4;
    private const uint CharacterSalt = 0x9E3779;
    private const int ShortestGram = 3;
    private const int LongestGram = 5;

    /// <summary>Beyond this many tokens the rest of a comment no longer changes its features.</summary>
    private const int MostTokens = 20_000;

    public static void Words(PreparedText text, NgramBuffer into)
    {
        uint previous = 0;
        ReadOnlySpan<Token> tokens = Within(text);
        for (int i = 0; i < tokens.Length; i++)
        {
            uint hash = HashOf(text, tokens[i]);
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
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number && tokens[i].Length <= 40)
                CharactersOf(text.TextOf(tokens[i]), i, into);
        }
    }

    /// <summary>The feature hash of a single word, for seed words and explanations.</summary>
    public static uint OfWord(ReadOnlySpan<char> folded)
    {
        uint hash = Basis;
        foreach (char unit in folded)
            hash = (hash ^ unit) * Prime;
        return Finish(hash ^ WordSalt);
    }

    private static ReadOnlySpan<Token> Within(PreparedText text)
        => text.Tokens.Length <= MostTokens ? text.Tokens : text.Tokens[..MostTokens];

    private static uint HashOf(PreparedText text, in Token token)
    {
        ReadOnlySpan<char> folded = text.TextOf(token);
        if (token.Kind == TokenKind.Number)
            folded = "0";
        else if (token.Kind == TokenKind.Sign)
            folded = folded[..1];
        uint hash = Basis;
        foreach (char unit in folded)
            hash = (hash ^ unit) * Prime;
        return hash;
    }

    private static void CharactersOf(ReadOnlySpan<char> word, int token, NgramBuffer into)
    {
        int padded = word.Length + 2;
        for (int start = 0; start <= padded - ShortestGram || start == 0; start++)
        {
            uint hash = Basis ^ CharacterSalt;
            int longest = Math.Min(LongestGram, padded - start);
            for (int n = 0; n < longest; n++)
            {
                int at = start + n - 1;
                char unit = at < 0 || at >= word.Length ? ' ' : word[at];
                hash = (hash ^ unit) * Prime;
                if (n + 1 >= ShortestGram || longest < ShortestGram)
                    into.Add(Finish(hash), token);
            }
        }
    }

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
