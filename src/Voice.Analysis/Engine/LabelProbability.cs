namespace Voice.Analysis.Engine;

/// <summary>A label and how likely it is.</summary>
/// <param name="Label">The label's name.</param>
/// <param name="Probability">Its calibrated probability, 0 to 1.</param>
public readonly record struct LabelProbability(string Label, double Probability);
