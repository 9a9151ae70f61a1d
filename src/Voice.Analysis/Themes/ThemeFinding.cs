namespace Voice.Analysis.Themes;

/// <summary>A theme found in a comment.</summary>
/// <param name="Id">The theme's stable id.</param>
/// <param name="Probability">How likely it is, 0 to 1.</param>
/// <param name="Sentiment">What is said about it: positive, neutral or negative, from the clause that speaks of it.</param>
/// <param name="Why">The words that counted most, as they were written, at most three.</param>
public sealed record ThemeFinding(string Id, double Probability, string Sentiment, IReadOnlyList<string> Why);
