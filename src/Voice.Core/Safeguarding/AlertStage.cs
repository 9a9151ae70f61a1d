namespace Voice.Core.Safeguarding;

/// <summary>How far the alarm about a concern has gone.</summary>
public enum AlertStage
{
    /// <summary>Nobody was alerted yet.</summary>
    Raised,

    /// <summary>The safeguarding leads were.</summary>
    Alerted,

    /// <summary>So were those who stand in for them, and all are again each working day.</summary>
    Escalated,
}
