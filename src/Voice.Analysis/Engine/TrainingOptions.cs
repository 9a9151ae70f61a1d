namespace Voice.Analysis.Engine;

/// <summary>How to train a classifier. The defaults are fixed choices, not tuned to any test data.</summary>
public sealed record TrainingOptions
{
    /// <summary>What the classifier decides.</summary>
    public TaskKind Task { get; init; } = TaskKind.SingleLabel;

    /// <summary>
    /// Whether to read word list, negation, emoji, question polarity and rating as well as n-grams: for sentiment.
    /// Themes learn from n-grams and, where the same question returns often, from which question was asked; with this on,
    /// a part of what is averaged for them reads the rest as well.
    /// </summary>
    public bool ReadsSentiment { get; init; }

    /// <summary>Whether themes are to be learnt with the mood of the comment as a hint.</summary>
    internal bool HintsMood => ReadsSentiment && Task == TaskKind.MultiLabel;

    /// <summary>Whether to read frames of meaning as well as n-grams: for concerns.</summary>
    internal bool ReadsFrames { get; init; }

    /// <summary>Decides the inner folds. The same seed and examples give the same model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>At most this many threads; the model is the same at any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Word n-grams in fewer texts than this are left out; larger gives smaller model files.</summary>
    public int LeastWordTexts { get; init; } = 1;

    /// <summary>Character n-grams in fewer texts than this are left out.</summary>
    public int LeastCharacterTexts { get; init; } = 2;

    /// <summary>Examples that help training and are never part of an inner test fold, such as our own written ones.</summary>
    public IReadOnlyList<LabelledComment> Background { get; init; } = [];

    /// <summary>Below this calibrated probability a single-label prediction abstains.</summary>
    public double AbstainBelow { get; init; } = 0.5;
}
