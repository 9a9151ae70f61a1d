using Voice.Analysis.Classification;
using Voice.Analysis.Features;
using Voice.Analysis.Text;

namespace Voice.Analysis.Concerns;

/// <summary>The trained second stage: finds what is said in ways the patterns do not know. It only ever adds to what they found.</summary>
internal sealed class SecondStage
{
    /// <summary>A longer text is read in windows of this many words, so that one sentence does not drown in the others.</summary>
    internal const int Window = 30;

    private const int Stride = 15;

    /// <summary>"Days out" and "I want to" could be anything: shorter texts are left to the patterns.</summary>
    internal const int LeastWords = 4;

    private const int WordsShown = 3;
    private const float Sure = 0.9f;

    [ThreadStatic]
    private static AnalysisScratch? t_scratch;

    private readonly TextClassifier _classifier;
    private readonly SecondStageDecision _decision;

    public SecondStage(TextClassifier classifier)
    {
        _classifier = classifier;
        _decision = new SecondStageDecision(classifier.Labels);
    }

    /// <summary>Where the windows of a text begin and end, in tokens.</summary>
    public static IEnumerable<(int From, int To)> Windows(int tokens)
    {
        yield return (0, Math.Min(tokens, Window));
        for (int from = Stride; from + Window - Stride < tokens; from += Stride)
            yield return (from, Math.Min(tokens, from + Window));
    }

    /// <summary>The highest probability of any safeguarding category in any window of the text.</summary>
    public float Likelihood(ReadOnlySpan<char> text)
    {
        float best = 0;
        AnalysisScratch scratch = Own;
        scratch.Text.Reset(text);
        foreach ((int start, int length) in Spans(scratch.Text))
        {
            scratch.Text.Reset(text.Slice(start, length));
            scratch.Features.Cut(scratch.Text);
            ReadOnlySpan<float> scores = _classifier.Score(scratch.Text, scratch, null, null);
            best = Math.Max(best, _decision.Likelihood(scores));
        }

        return best;
    }

    /// <summary>Adds the categories that <paramref name="found"/> does not have yet.</summary>
    public void Check(ReadOnlySpan<char> text, List<Concern> found)
    {
        AnalysisScratch scratch = Own;
        scratch.Text.Reset(text);
        if (scratch.Text.Tokens.Length <= Window)
        {
            scratch.Features.Cut(scratch.Text);
            Check(text, scratch, found);
            return;
        }

        foreach ((int start, int length) in Spans(scratch.Text))
        {
            scratch.Text.Reset(text.Slice(start, length));
            scratch.Features.Cut(scratch.Text);
            Raise(text, scratch, start, found);
        }
    }

    /// <summary>The same for a text that is prepared and cut already, where it is one window; otherwise it is cut anew.</summary>
    public void Check(ReadOnlySpan<char> text, AnalysisScratch cut, List<Concern> found)
    {
        if (cut.Text.Tokens.Length > Window)
            Check(text, found);
        else if (!cut.Text.Tokens.IsEmpty)
            Raise(text, cut, 0, found);
    }

    private static AnalysisScratch Own => t_scratch ??= new AnalysisScratch();

    private void Raise(ReadOnlySpan<char> text, AnalysisScratch scratch, int start, List<Concern> found)
    {
        if (scratch.Text.Tokens.Length < LeastWords)
            return;
        ReadOnlySpan<float> scores = _classifier.Score(scratch.Text, scratch, null, null);
        uint raised = _decision.Raised(scores, _classifier.Decision.Weights);
        for (int k = 0; raised != 0; k++, raised >>= 1)
        {
            if ((raised & 1) != 0 && !Has(found, _decision.CategoryOf(k)))
                found.Add(ToConcern(k, _decision.Likelihood(scores, k), scratch, text, start));
        }
    }

    // A lambda here would be made anew for every category of every comment.
    private static bool Has(List<Concern> found, ConcernCategory category)
    {
        foreach (Concern concern in found)
        {
            if (concern.Category == category)
                return true;
        }

        return false;
    }

    private static (int Start, int Length)[] Spans(PreparedText text)
    {
        if (text.Tokens.IsEmpty)
            return [];
        Token[] tokens = text.Tokens.ToArray();
        return [.. Windows(tokens.Length).Select(w => (tokens[w.From].SourceStart, tokens[w.To - 1].SourceStart + tokens[w.To - 1].SourceLength - tokens[w.From].SourceStart))];
    }

    private Concern ToConcern(int label, float probability, AnalysisScratch scratch, ReadOnlySpan<char> text, int start)
    {
        (int token, _) = Themes.ThemeReasons.Of(_classifier.Ensemble, label, scratch, text[start..].ToString(), 1);
        ReadOnlySpan<Token> tokens = scratch.Text.Tokens;
        Token first = tokens[Math.Max(0, token - WordsShown)], last = tokens[Math.Min(tokens.Length - 1, token + WordsShown)];
        int from = start + first.SourceStart, length = last.SourceStart + last.SourceLength - first.SourceStart;
        ConcernCategory category = _decision.CategoryOf(label);
        return new Concern(category, SeverityOf(category, probability), text.Slice(from, length).ToString(), from, length) { IsHint = true };
    }

    private static ConcernSeverity SeverityOf(ConcernCategory category, float probability)
        => !ConcernCategories.IsSafeguarding(category) ? ConcernSeverity.Route : probability >= Sure ? ConcernSeverity.High : ConcernSeverity.Medium;
}
