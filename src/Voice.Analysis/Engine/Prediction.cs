namespace Voice.Analysis.Engine;

/// <summary>What a classifier says about one comment.</summary>
/// <param name="Labels">The labels given: one for a single-label task, any number otherwise, most likely first.</param>
/// <param name="Probability">The calibrated probability, 0 to 1, of the label given; of the least likely one given where there are several.</param>
/// <param name="Abstained">Whether the classifier is too unsure for its answer to count without a person.</param>
/// <param name="All">Every label with its probability, in the order of <see cref="ITextClassifier.Labels"/>.</param>
public sealed record Prediction(
    IReadOnlyList<string> Labels, double Probability, bool Abstained, IReadOnlyList<LabelProbability> All)
{
    /// <summary>The most likely label given, or null when there is none.</summary>
    public string? Label => Labels.Count > 0 ? Labels[0] : null;
}
