namespace Voice.Core.Safeguarding;

/// <summary>What an alert says: nothing that tells a person who glances at the phone anything.</summary>
public static class AlertText
{
    public const string Today = "VoiceOfChild: something is waiting to be read today. Please sign in.";
    public const string Now = "VoiceOfChild: something is waiting to be read now. Please sign in.";
    public const string Still = "VoiceOfChild: something is still waiting to be read. Please sign in now.";

    /// <summary>For those who cannot open it.</summary>
    public const string StandIn = "VoiceOfChild: something is still waiting to be read, and nobody has looked. Please ring the lead now.";

    public static string Of(ConcernAlert alert, bool reads) => alert switch
    {
        { Escalated: true } => reads ? Still : StandIn,
        { Urgent: true } => Now,
        _ => Today,
    };
}
