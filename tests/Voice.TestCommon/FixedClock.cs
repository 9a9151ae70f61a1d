namespace Voice.TestCommon;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>Saturday 21 November 2026, ten in the morning: the day the sample files speak of, within sending hours.</summary>
    public static FixedClock SampleDay() => new(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero));

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
