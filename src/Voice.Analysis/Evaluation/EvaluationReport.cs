namespace Voice.Analysis.Evaluation;

/// <summary>How well a classifier did on comments it had not seen. All shares lie between 0 and 1.</summary>
public sealed record EvaluationReport
{
    /// <summary>Below this support a label's F1 says little.</summary>
    public const int TooFew = 30;

    /// <summary>How many distinct comments were tested.</summary>
    public required int Comments { get; init; }

    /// <summary>How many rows were left out because their text had occurred before.</summary>
    public required int Duplicates { get; init; }

    /// <summary>Labels left out because they occur in too few comments to be spread over the folds.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Single-label: the share of comments given their label. Multi-label: the share given exactly their set.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The mean F1 over all labels.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>The mean F1 over labels with at least <see cref="TooFew"/> comments, or null when there is none.</summary>
    public required double? MacroF1WhereEnough { get; init; }

    /// <summary>F1 over all label decisions pooled; equals accuracy for a single-label task.</summary>
    public required double MicroF1 { get; init; }

    /// <summary>The mean recall over the labels that occur.</summary>
    public required double BalancedAccuracy { get; init; }

    /// <summary>Matthews' correlation for several classes, -1 to 1 (single-label; 0 otherwise).</summary>
    public required double Matthews { get; init; }

    /// <summary>Each label's figures.</summary>
    public required IReadOnlyList<LabelFigures> Labels { get; init; }

    /// <summary>Single-label: counts by true label (rows) and given label (columns), in the order of <see cref="Labels"/>. Empty for multi-label.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; }

    /// <summary>Expected calibration error over ten bins of the probability of the label given: 0 is honest.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>The share of comments on which the classifier abstained.</summary>
    public required double AbstainedShare { get; init; }

    /// <summary>Accuracy over the comments on which it did not abstain.</summary>
    public required double AccuracyWhenSure { get; init; }
}
