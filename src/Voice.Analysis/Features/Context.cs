namespace Voice.Analysis.Features;

/// <summary>Which circumstances of a comment a row of features may see. Training also shows rows without them.</summary>
[Flags]
internal enum Context
{
    None = 0,
    Question = 1,
    Rating = 2,
    All = Question | Rating
}
