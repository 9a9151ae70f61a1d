namespace Voice.Core.Messaging;

/// <summary>The times that keep a text from being sent twice. One follows from the other: a call always ends before the
/// claim does, and a claim that ran out is only a doubt.</summary>
/// <param name="Timeout">The longest that one call to the provider may take, from connecting to the last byte.</param>
public sealed record SendTiming(TimeSpan Timeout)
{
    public static readonly SendTiming Default = new(TimeSpan.FromSeconds(8));

    /// <summary>How long a claim holds. What is left of it after one call covers clocks that differ a little.</summary>
    public TimeSpan Lease => Timeout * 2.5;

    /// <summary>How long a provider may take to list a text it took.</summary>
    public TimeSpan ListingDelay => Timeout / 2;
}
