using System.Collections.Frozen;

namespace Voice.Core.Surveys.Checking;

/// <summary>Counts the syllables of English words: groups of vowels, put right for silent endings and for vowels that are said apart.</summary>
internal static class SyllableCounter
{
    /// <summary>Common words that the rules get wrong.</summary>
    private static readonly FrozenDictionary<string, int> Exceptions = new (int Count, string Words)[]
    {
        (1, "real hour hours our phoned clothes"),
        (2, "someone something sometimes somewhere every being doing going seeing people really maybe quiet diet "
            + "science create safety safely lately useful hopeful careful homework lovely nicely likely business "
            + "evening moment statement placement fairly poem poet cruel fuel trial social special crucial soldier "
            + "patient ancient childline"),
        (3, "anyone everyone everything idea ideas area family whoever different agreement engagement management "
            + "official video radio recipe"),
    }.SelectMany(e => e.Words.Split(' ').Select(word => (word, e.Count))).ToFrozenDictionary(e => e.word, e => e.Count);

    private static readonly string[] SilentInside = ["thereby", "therefore", "whereas", "sideways", "lifestyle", "timetable", "caregiver", "household", "firework"];

    public static int Count(string word)
    {
        var letters = new string([.. word.ToLowerInvariant().Where(char.IsAsciiLetter)]);
        if (letters.Length == 0)
            return 0;
        if (Exceptions.TryGetValue(letters, out var known))
            return known;
        var count = Groups(letters) - SilentEnding(letters) + SaidApart(letters);
        if (SilentInside.Any(letters.Contains))
            count--;
        return Math.Max(1, count);
    }

    private static int Groups(string word)
    {
        var (count, inside) = (0, false);
        for (var i = 0; i < word.Length; i++)
        {
            var vowel = IsVowel(word, i);
            if (vowel && !inside)
                count++;
            inside = vowel;
        }

        return count;
    }

    private static bool IsVowel(string word, int at) =>
        "aeiou".Contains(word[at], StringComparison.Ordinal) ? !(word[at] == 'u' && at > 0 && word[at - 1] == 'q')
        : word[at] == 'y' && at > 0;

    /// <summary>The e of "care", "liked", "times" is not said; that of "table", "wanted", "changes" is.</summary>
    private static int SilentEnding(string word)
    {
        if (word.Length < 4)
            return word.Length == 3 && word[2] == 'e' && IsVowel(word, 0) && !IsVowel(word, 1) ? 1 : 0;
        if (word[^1] == 'e')
            return IsVowel(word, word.Length - 2) || IsSyllabicLe(word) ? 0 : 1;
        if (word.EndsWith("ed", StringComparison.Ordinal))
            return IsVowel(word, word.Length - 3) || word[^3] is 't' or 'd' || SyllabicL(word, word.Length - 3) ? 0 : 1;
        if (word.EndsWith("es", StringComparison.Ordinal))
            return IsVowel(word, word.Length - 3) || HissesBefore(word) || SyllabicL(word, word.Length - 3) ? 0 : 1;
        return word.EndsWith("ely", StringComparison.Ordinal) && word.Length > 5 && !IsVowel(word, word.Length - 4) ? 1
            : word.EndsWith("eless", StringComparison.Ordinal) || word.EndsWith("eness", StringComparison.Ordinal) || word.EndsWith("eful", StringComparison.Ordinal) ? 1 : 0;
    }

    private static bool IsSyllabicLe(string word) => word.EndsWith("le", StringComparison.Ordinal) && SyllabicL(word, word.Length - 2);

    private static bool SyllabicL(string word, int l) => l > 0 && word[l] == 'l' && !IsVowel(word, l - 1) && word[l - 1] != 'l';

    private static bool HissesBefore(string word) =>
        word[^3] is 's' or 'x' or 'z' or 'c' or 'g' || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal);

    /// <summary>Neighbouring vowels that belong to two syllables: "di-et", "cre-ation", "situ-ation", "try-ing".</summary>
    private static int SaidApart(string word)
    {
        var apart = 0;
        for (var i = 0; i + 1 < word.Length; i++)
        {
            var next = i + 2 < word.Length ? word[i + 2] : ' ';
            apart += (word[i], word[i + 1]) switch
            {
                ('i', 'a') => i > 0 && word[i - 1] is 'c' or 't' && next is 'l' or 'n' ? 0 : 1,
                ('i', 'o') => next is 'n' && i > 0 && word[i - 1] is 's' or 't' or 'c' or 'g' or 'x' or 'n' || next is 'u' ? 0 : 1,
                ('i', 'u') => 1,
                ('u', 'a') => i > 0 && word[i - 1] is 'q' or 'g' ? 0 : 1,
                ('e', 'o') => next is 'p' or 'u' ? 0 : 1,
                ('y', 'i') => 1,
                ('e', 'i') when word.AsSpan(i).StartsWith("eing") => 1,
                ('o', 'i') when word.AsSpan(i).StartsWith("oing") => 1,
                ('u', 'i') when word.AsSpan(i).StartsWith("uing") => 1,
                ('i', 'e') when i > 0 && word[i - 1] is not ('c' or 't') && (word.AsSpan(i).StartsWith("ience") || word.AsSpan(i).StartsWith("ient")) => 1,
                ('i', 'e') when i == 1 && next is 't' or 'n' && word.Length > 4 && word[0] is 'd' or 'c' or 'q' => 1,
                _ => 0,
            };
        }

        return apart;
    }
}
