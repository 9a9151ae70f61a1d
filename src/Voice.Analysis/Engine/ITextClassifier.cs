namespace Voice.Analysis.Engine;

/// <summary>A trained classifier. Implementations are safe to use from several threads.</summary>
public interface ITextClassifier
{
    /// <summary>The labels it knows, in a fixed order.</summary>
    IReadOnlyList<string> Labels { get; }

    /// <summary>Classifies one comment.</summary>
    /// <param name="comment">The comment; also an empty one gets an answer.</param>
    Prediction Predict(CommentInput comment);
}
