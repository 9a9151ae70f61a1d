namespace Voice.Host.Demo;

/// <summary>Lets the demo live through two years in seconds, and then shows the real time.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset? _set;

    public override DateTimeOffset GetUtcNow() => _set ?? base.GetUtcNow();

    public void Set(DateTimeOffset moment) => _set = moment;

    public void Advance(TimeSpan by) => _set = GetUtcNow() + by;

    /// <summary>From here on the clock runs.</summary>
    public void Release() => _set = null;
}
