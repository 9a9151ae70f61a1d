namespace Voice.Core.Messaging;

/// <summary>How fast and how much may be sent, over all processes together.</summary>
public sealed record SendLimits
{
    /// <summary>Texts a second; <c>Voice:Sms:PerSecond</c>.</summary>
    public double PerSecond { get; init; } = 10;

    /// <summary>Message segments a UK day; <c>Voice:Sms:DailySegments</c>.</summary>
    public int DailySegments { get; init; } = 5_000;

    /// <summary>What one segment is taken to cost in an estimate; <c>Voice:Sms:PencePerSegment</c>.</summary>
    public decimal PencePerSegment { get; init; } = 4;

    /// <summary>The most that may leave at one moment.</summary>
    public double Burst => Math.Max(1, PerSecond);

    /// <summary>For the simulator: nothing is paid for and nobody is hurried.</summary>
    public static readonly SendLimits None = new() { PerSecond = 10_000, DailySegments = int.MaxValue / 4 };
}
