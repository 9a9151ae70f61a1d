using Voice.Analysis.Classification;
using Voice.Analysis.Features;
using Voice.Analysis.Text;

namespace Voice.Analysis.Themes;

/// <summary>Which words of a comment counted most for a theme.</summary>
internal static class ThemeReasons
{
    /// <summary>The token that counted most, and the words that counted, as written. The ensemble must have looked at the scratch last.</summary>
    public static (int Token, string[] Words) Of(Ensemble ensemble, int label, AnalysisScratch scratch, string source, int most)
    {
        PreparedText text = scratch.Text;
        Span<float> evidence = text.Tokens.Length <= 512 ? stackalloc float[text.Tokens.Length] : new float[text.Tokens.Length];
        evidence.Clear();
        AddWords(ensemble, label, scratch.Features.Words, evidence);
        AddCharacters(ensemble, label, text, evidence);
        var words = new List<string>(most);
        int best = -1;
        while (words.Count < most)
        {
            int next = Largest(text, evidence);
            if (next < 0)
                break;
            best = best < 0 ? next : best;
            string word = source.Substring(text.Tokens[next].SourceStart, text.Tokens[next].SourceLength);
            if (!words.Contains(word, StringComparer.OrdinalIgnoreCase))
                words.Add(word);
            evidence[next] = 0;
        }

        return (Math.Max(best, 0), [.. words]);
    }

    private static void AddWords(Ensemble ensemble, int label, NgramBuffer words, Span<float> evidence)
    {
        float[] frequencies = ensemble.Features.Space.InverseFrequencies;
        ReadOnlySpan<int> columns = words.Columns, tokens = words.Tokens;
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] >= 0)
                evidence[tokens[i]] += frequencies[columns[i]] * ensemble.Evidence(columns[i], label);
        }
    }

    private static void AddCharacters(Ensemble ensemble, int label, PreparedText text, Span<float> evidence)
    {
        FeatureSpace space = ensemble.Features.Space;
        for (int i = 0; i < NgramHasher.Within(text).Length; i++)
        {
            foreach (int column in space.CharactersOf(text, i))
                evidence[i] += space.InverseFrequencies[column] * ensemble.Evidence(column, label);
        }
    }

    private static int Largest(PreparedText text, ReadOnlySpan<float> evidence)
    {
        int best = -1;
        for (int i = 0; i < evidence.Length; i++)
        {
            if (evidence[i] > 0 && text.Tokens[i].Kind == TokenKind.Word && (best < 0 || evidence[i] > evidence[best]))
                best = i;
        }

        return best;
    }
}
