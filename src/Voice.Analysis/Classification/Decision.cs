namespace Voice.Analysis.Classification;

/// <summary>How averaged probabilities become an answer and a probability that can be believed; learnt on inner folds.</summary>
/// <param name="Weights">Single-label: each class's probability is multiplied by this before the largest wins. Multi-label: the threshold of each label.</param>
/// <param name="Slope">The calibration's slope on log-probabilities (single) or log-odds (multi).</param>
/// <param name="Offsets">The calibration's offset for each class; one shared value for multi-label.</param>
internal sealed record Decision(float[] Weights, float Slope, float[] Offsets);
