namespace Voice.Analysis.Sentiment;

/// <summary>What the word list says about a text, with negation applied. All figures are sums of weights.</summary>
/// <param name="Positive">The sum of positive weights, at least 0.</param>
/// <param name="Negative">The sum of negative weights without their sign, at least 0.</param>
/// <param name="First">The net weight of the first clause that carries any.</param>
/// <param name="Last">The net weight of the last clause that carries any.</param>
/// <param name="PositiveEmoji">How many emoji are positive.</param>
/// <param name="NegativeEmoji">How many emoji are negative.</param>
/// <param name="Clauses">How many clauses there are.</param>
internal readonly record struct LexiconReading(
    float Positive, float Negative, float First, float Last, int PositiveEmoji, int NegativeEmoji, int Clauses);
