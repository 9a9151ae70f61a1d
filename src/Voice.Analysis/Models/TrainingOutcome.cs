namespace Voice.Analysis.Models;

/// <summary>What a night's training came to.</summary>
/// <param name="Candidate">The new model.</param>
/// <param name="Adopt">Whether it was better on the held-back corrections, by more than noise, and there were enough of them.</param>
/// <param name="Trained">How many corrections it was trained on.</param>
/// <param name="HeldBack">How many corrections it was compared on.</param>
/// <param name="ScoreBefore">The score of the model in use, 0 to 1.</param>
/// <param name="ScoreAfter">The score of the candidate, 0 to 1.</param>
public sealed record TrainingOutcome(AnalysisModel Candidate, bool Adopt, int Trained, int HeldBack, double ScoreBefore, double ScoreAfter);
