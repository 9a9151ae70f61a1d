using Voice.Analysis.Concerns;
using Voice.Analysis.Sentiment;
using Voice.Analysis.Text;

namespace Voice.Analysis.Features;

/// <summary>Everything a classifier sees of a comment: its n-grams, and dense features behind them.</summary>
internal sealed class CommentFeatures(FeatureSpace space, DenseFeatures dense, IReadOnlyList<string> questions)
{
    private const float QuestionValue = 0.7f;

    private readonly Dictionary<string, int> _questionOf = questions.Select((question, i) => (question, i)).ToDictionary(x => x.question, x => x.i, StringComparer.Ordinal);

    public FeatureSpace Space { get; } = space;

    public DenseFeatures Dense { get; } = dense;

    /// <summary>The questions that returned often enough in training to be known by their wording.</summary>
    public IReadOnlyList<string> Questions { get; } = questions;

    /// <summary>How many dense features stand between the n-grams and the questions.</summary>
    public int DenseColumns => Dense switch
    {
        DenseFeatures.Sentiment => SentimentFeatures.Count,
        DenseFeatures.Frames => ConcernFrames.Count,
        _ => 0
    };

    public int Columns => Space.Columns + DenseColumns + Questions.Count;

    /// <summary>Writes the features of the text that <paramref name="scratch"/> was cut from into <paramref name="row"/>.</summary>
    public void Write(PreparedText text, FeatureScratch scratch, string? question, QuestionPolarity polarity, int? rating, Context context, SparseRow row)
    {
        row.Clear();
        Space.Append(text, scratch, row);
        bool seesQuestion = context.HasFlag(Context.Question);
        if (Dense == DenseFeatures.Sentiment)
            SentimentFeatures.Append(text, seesQuestion ? polarity : QuestionPolarity.Open, context.HasFlag(Context.Rating) ? rating : null, Space.Columns, row);
        else if (Dense == DenseFeatures.Frames)
            ConcernFrames.Append(text, Space.Columns, row);
        if (seesQuestion && question is not null && _questionOf.TryGetValue(question, out int known))
            row.Add(Columns - Questions.Count + known, QuestionValue);
    }
}
