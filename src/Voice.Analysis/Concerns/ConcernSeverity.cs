namespace Voice.Analysis.Concerns;

/// <summary>How fast a person should look. It orders a queue; it never means that something is safe.</summary>
public enum ConcernSeverity
{
    /// <summary>A route to the right desk.</summary>
    Route,

    /// <summary>To be looked at today.</summary>
    Low,

    /// <summary>To be looked at within hours.</summary>
    Medium,

    /// <summary>To be looked at at once.</summary>
    High
}
