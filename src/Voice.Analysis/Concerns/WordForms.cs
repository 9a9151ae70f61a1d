namespace Voice.Analysis.Concerns;

/// <summary>The usual endings of an English verb, also as children type them ("hittin").</summary>
internal static class WordForms
{
    public static IEnumerable<string> Of(string verb)
    {
        yield return verb;
        yield return verb + (verb[^1] is 's' or 'h' or 'x' or 'z' ? "es" : "s");
        if (verb.EndsWith('e'))
        {
            yield return verb + "d";
            yield return verb[..^1] + "ing";
            yield return verb[..^1] + "in";
            yield break;
        }

        if (verb.EndsWith('y') && !IsVowel(verb[^2]))
        {
            yield return verb[..^1] + "ied";
            yield return verb[..^1] + "ies";
            yield return verb + "ing";
            yield return verb + "in";
            yield break;
        }

        string stem = Doubles(verb) ? verb + verb[^1] : verb;
        yield return stem + "ed";
        yield return stem + "ing";
        yield return stem + "in";
    }

    private static bool Doubles(string verb)
        => verb.Length is >= 3 and <= 5 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
