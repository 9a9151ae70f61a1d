using Voice.Analysis.Classification;
using Voice.Analysis.Concerns;
using Voice.Analysis.Features;
using Voice.Analysis.Models;
using Voice.Analysis.Redaction;
using Voice.Analysis.Themes;

namespace Voice.Analysis;

/// <summary>Sentiment, themes, concerns and redaction of one comment at a time. Thread-safe; load it once.</summary>
public class CommentAnalyser
{
    private static readonly Lazy<CommentAnalyser> ShippedAnalyser = new(() => new CommentAnalyser(AnalysisModel.Shipped, Taxonomy.Shipped, ConcernDetector.Default));

    private readonly TextClassifier _sentiment;
    private readonly ThemeFinder _themes;
    private readonly Redactor _redactor;

    /// <summary>Makes an analyser.</summary>
    /// <param name="model">A model with a sentiment classifier and, for themes, a theme classifier.</param>
    /// <param name="taxonomy">The themes to look for.</param>
    /// <param name="detector">The concern detector.</param>
    /// <exception cref="ArgumentException">The model has no sentiment classifier.</exception>
    public CommentAnalyser(AnalysisModel model, Taxonomy taxonomy, ConcernDetector detector)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(taxonomy);
        if (!model.Classifiers.TryGetValue(AnalysisModel.Sentiment, out TextClassifier? sentiment))
            throw new ArgumentException("The model has no sentiment classifier.", nameof(model));
        _sentiment = sentiment;
        _themes = new ThemeFinder(taxonomy, model.Classifiers.GetValueOrDefault(AnalysisModel.Themes), sentiment);
        _redactor = new Redactor(model.KnownWords);
        Detector = detector;
        ModelVersion = FormattableString.Invariant($"{model.Version}+masks-{Redactor.Version}");
        if (taxonomy.Version > 1)
            ModelVersion += FormattableString.Invariant($"+themes-{taxonomy.Version}");
    }

    /// <summary>The analyser with the shipped model, taxonomy and concern patterns.</summary>
    public static CommentAnalyser Shipped => ShippedAnalyser.Value;

    /// <summary>The concern detector it uses; cheap enough to be called on its own inside a webhook.</summary>
    public ConcernDetector Detector { get; }

    /// <summary>The version its results carry: the model's, that of the redaction, and the taxonomy's where it was changed.</summary>
    public string ModelVersion { get; }

    /// <summary>Analyses one comment.</summary>
    /// <param name="comment">The comment; an empty one is neutral, abstained, without themes or concerns.</param>
    public virtual CommentAnalysis Analyse(CommentInput comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        AnalysisScratch scratch = AnalysisScratch.Current;
        scratch.Text.Reset(comment.Text);
        scratch.Source = comment.Text;
        if (scratch.Text.Tokens.IsEmpty)
            return Empty(comment.Text);

        scratch.Features.Cut(scratch.Text);
        (int winner, float probability) = _sentiment.Decide(_sentiment.Score(scratch.Text, scratch, comment.Question, comment.Rating));
        string sentiment = _sentiment.Labels[winner];
        IReadOnlyList<ThemeFinding> themes = _themes.Find(comment, scratch, sentiment);
        return new CommentAnalysis
        {
            Sentiment = sentiment,
            SentimentProbability = probability,
            Abstained = probability < _sentiment.AbstainBelow,
            Themes = themes,
            Concerns = Detector.Check(comment.Text.AsSpan(), scratch),
            Redaction = _redactor.Redact(scratch.Text, comment.Text, Redactor.PeopleFrom(comment.KnownNames)),
            ModelVersion = ModelVersion
        };
    }

    private CommentAnalysis Empty(string text) => new()
    {
        Sentiment = "neutral",
        SentimentProbability = 1.0 / 3,
        Abstained = true,
        Themes = [],
        Concerns = [],
        Redaction = new RedactedText(text, []),
        ModelVersion = ModelVersion
    };
}
