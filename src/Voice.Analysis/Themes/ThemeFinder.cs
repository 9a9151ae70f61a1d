using Voice.Analysis.Classification;
using Voice.Analysis.Features;
using Voice.Analysis.Sentiment;
using Voice.Analysis.Text;

namespace Voice.Analysis.Themes;

/// <summary>Finds themes by what the classifier learnt and by seed words, with the words that counted and the sentiment of their clause.</summary>
internal sealed class ThemeFinder
{
    private const int MostReasons = 3;
    private const double SeedProbability = 0.6;
    private const int MostThemes = 6;

    // Where the classifier is this sure that a theme is absent, a seed word alone does not bring it back.
    private const float Veto = 0.03f;

    private readonly TextClassifier? _classifier;
    private readonly TextClassifier _sentiment;
    private readonly PhraseTable<string[]> _seeds;
    private readonly string?[] _idOfLabel;

    public ThemeFinder(Taxonomy taxonomy, TextClassifier? classifier, TextClassifier sentiment)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        _classifier = classifier;
        _sentiment = sentiment;
        _seeds = new PhraseTable<string[]>(taxonomy.Active.SelectMany(theme => theme.Seeds.Select(seed => (seed, theme.Id)))
            .GroupBy(pair => pair.seed, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, group.Select(pair => pair.Id).ToArray())));
        HashSet<string> known = [.. taxonomy.Themes.Select(theme => theme.Id)];
        _idOfLabel = classifier is null ? [] : [.. classifier.Labels.Select(label => known.Contains(label) && taxonomy.Resolve(label) is [var id] ? id : null)];
    }

    public IReadOnlyList<ThemeFinding> Find(CommentInput comment, AnalysisScratch scratch, string sentiment)
    {
        PreparedText text = scratch.Text;
        List<Candidate>? candidates = null;
        if (_classifier is not null)
            AddLearnt(comment, scratch, ref candidates);
        AddSeeded(text, scratch, ref candidates);
        if (candidates is null)
            return [];
        candidates.Sort((a, b) => b.Probability != a.Probability ? b.Probability.CompareTo(a.Probability) : string.CompareOrdinal(a.Id, b.Id));
        if (candidates.Count > MostThemes)
            candidates.RemoveRange(MostThemes, candidates.Count - MostThemes);
        string[] sentiments = Sentiments(comment, scratch, candidates, sentiment);
        return [.. candidates.Select((c, i) => new ThemeFinding(c.Id, c.Probability, sentiments[i], c.Why))];
    }

    private void AddLearnt(CommentInput comment, AnalysisScratch scratch, ref List<Candidate>? candidates)
    {
        ReadOnlySpan<float> probabilities = _classifier!.Score(scratch.Text, scratch, comment.Question, comment.Rating);
        for (int k = 0; k < probabilities.Length; k++)
        {
            if (probabilities[k] < _classifier.Decision.Weights[k] || _idOfLabel[k] is not { } id)
                continue;
            double probability = _classifier.CalibratedMulti(probabilities[k]);
            int known = IndexOf(candidates, id);
            if (known >= 0 && candidates![known].Probability >= probability)
                continue;
            (int token, string[] why) = ThemeReasons.Of(_classifier.Ensemble, k, scratch, comment.Text, MostReasons);
            var candidate = new Candidate(id, probability, token, why);
            // The labels of a merged theme may both apply: the surer one speaks.
            if (known >= 0)
                candidates![known] = candidate;
            else
                (candidates ??= []).Add(candidate);
        }
    }

    private void AddSeeded(PreparedText text, AnalysisScratch scratch, ref List<Candidate>? candidates)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            int length = _seeds.Match(text, i, out string[]? ids);
            if (length == 0)
                continue;
            foreach (string id in ids!)
            {
                if (IndexOf(candidates, id) >= 0 || IsVetoed(id, scratch))
                    continue;
                string word = scratch.Source.Substring(text.Tokens[i].SourceStart, text.Tokens[i + length - 1].SourceEnd - text.Tokens[i].SourceStart);
                (candidates ??= []).Add(new Candidate(id, SeedProbability, i, [word]));
            }
        }
    }

    // A lambda here would be made anew for every theme of every comment.
    private static int IndexOf(List<Candidate>? candidates, string id)
    {
        for (int i = 0; i < candidates?.Count; i++)
        {
            if (candidates[i].Id == id)
                return i;
        }

        return -1;
    }

    // A theme that took another in has the labels of both; either may speak for it.
    private bool IsVetoed(string id, AnalysisScratch scratch)
    {
        bool known = false;
        for (int label = 0; label < _idOfLabel.Length; label++)
        {
            if (_idOfLabel[label] != id)
                continue;
            if (scratch.Scores[label] >= Veto)
                return false;
            known = true;
        }

        return known;
    }

    // One clause: the comment's own sentiment. Several: that of the clause with the word that counted most.
    private string[] Sentiments(CommentInput comment, AnalysisScratch scratch, List<Candidate> candidates, string sentiment)
    {
        var sentiments = new string[candidates.Count];
        var clauses = new (int Start, int End)[candidates.Count];
        for (int i = 0; i < candidates.Count; i++)
            clauses[i] = Clauses.Around(scratch.Text, candidates[i].Token);
        for (int i = 0; i < candidates.Count; i++)
        {
            int same = Array.FindIndex(clauses, 0, i, c => c == clauses[i]);
            sentiments[i] = same >= 0 ? sentiments[same] : OfClause(comment, scratch, clauses[i], sentiment);
        }

        return sentiments;
    }

    private string OfClause(CommentInput comment, AnalysisScratch scratch, (int Start, int End) clause, string sentiment)
    {
        ReadOnlySpan<Token> tokens = scratch.Text.Tokens;
        if (clause.Start == 0 && clause.End == tokens.Length)
            return sentiment;
        if (clause.End - clause.Start < 2)
            return sentiment;
        scratch.Part.Take(scratch.Text, clause.Start, clause.End);
        scratch.PartFeatures.Take(scratch.Features, clause.Start, clause.End);
        (int winner, _) = _sentiment.Decide(_sentiment.Score(scratch.Part, scratch, scratch.PartFeatures, comment.Question, null));
        return _sentiment.Labels[winner];
    }

    private readonly record struct Candidate(string Id, double Probability, int Token, string[] Why);
}
