namespace Voice.Core.Surveys;

/// <summary>What the events that make surveys due mean for asking.</summary>
public static class Triggers
{
    /// <summary>Asked while the order runs: whoever decides on enforcement must not see the answers.</summary>
    public static bool IsOfRunningOrder(TriggerEvent trigger) =>
        trigger is TriggerEvent.OrderStart or TriggerEvent.Panel or TriggerEvent.BeforeRelease or TriggerEvent.Release;

    /// <summary>The second half of one survey in two parts: having been asked the first is no reason to wait.</summary>
    public static bool IsSequel(TriggerEvent later, TriggerEvent earlier) =>
        (later, earlier) is (TriggerEvent.Release, TriggerEvent.BeforeRelease);
}
