namespace Voice.Analysis.Statistics;

/// <summary>One point of an XmR chart.</summary>
/// <param name="Value">The value, in the unit of the measure.</param>
/// <param name="Signals">The special-cause rules it belongs to.</param>
/// <param name="Direction">
/// Which way the special cause points: 1 up, -1 down, 0 when there is none. Whether up is good is for the caller to say.
/// </param>
public readonly record struct XmrPoint(double Value, XmrSignals Signals, int Direction)
{
    /// <summary>Whether any special-cause rule applies.</summary>
    public bool IsSpecialCause => Signals != XmrSignals.None;
}
