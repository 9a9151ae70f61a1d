namespace Voice.TestCommon.Providers;

/// <summary>A text the provider took: from then on it is on a phone, whatever we were told.</summary>
public sealed record TakenText(string Sid, string To, string Body, string Callback, DateTimeOffset At, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Our id of the text, from the callback.</summary>
    public string OurId => Callback[(Callback.IndexOf("id=", StringComparison.Ordinal) + 3)..];
}
