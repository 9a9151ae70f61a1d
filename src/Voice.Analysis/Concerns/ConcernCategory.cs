namespace Voice.Analysis.Concerns;

/// <summary>What a comment may disclose or ask for.</summary>
public enum ConcernCategory
{
    /// <summary>Self-harm or suicide.</summary>
    SelfHarm,

    /// <summary>Violence, neglect or fear at home.</summary>
    HarmAtHome,

    /// <summary>Sexual harm or exploitation.</summary>
    SexualHarm,

    /// <summary>Being used for crime, or held by debt.</summary>
    CriminalExploitation,

    /// <summary>Violence, threats and weapons.</summary>
    Violence,

    /// <summary>Missing from home or care, or with nowhere to sleep.</summary>
    Missing,

    /// <summary>A health emergency now.</summary>
    HealthEmergency,

    /// <summary>An allegation against somebody who works with the child.</summary>
    ProfessionalAllegation,

    /// <summary>Reprisal against or intimidation of a victim or witness.</summary>
    Reprisal,

    /// <summary>A complaint: a route to the right desk, not an alarm.</summary>
    Complaint,

    /// <summary>A wish to be rung: a route, not an alarm.</summary>
    RingMe
}
