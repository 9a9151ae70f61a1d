namespace Voice.Analysis.Features;

/// <summary>What a question asks for; the same answer means different things under different questions.</summary>
public enum QuestionPolarity
{
    /// <summary>No question is known, or it leans to no side.</summary>
    Open,

    /// <summary>It asks what was good.</summary>
    Good,

    /// <summary>It asks what was missing or could be better.</summary>
    Better,

    /// <summary>It asks the reason for a score.</summary>
    Why
}
