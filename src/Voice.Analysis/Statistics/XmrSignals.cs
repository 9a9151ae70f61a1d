namespace Voice.Analysis.Statistics;

/// <summary>The rules of an XmR chart that a point belongs to: special causes, worth asking about.</summary>
[Flags]
public enum XmrSignals
{
    /// <summary>Common cause: ordinary variation.</summary>
    None = 0,

    /// <summary>The point lies outside the process limits.</summary>
    OutsideLimits = 1,

    /// <summary>The point is part of seven or more consecutive points on one side of the centre.</summary>
    Run = 2,

    /// <summary>The point is part of seven or more points each higher, or each lower, than the one before.</summary>
    Trend = 4,

    /// <summary>The point is one of two out of three in the outer third of the limits, on the same side.</summary>
    NearLimits = 8
}
