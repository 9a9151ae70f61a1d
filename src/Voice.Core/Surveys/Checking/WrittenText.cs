namespace Voice.Core.Surveys.Checking;

/// <summary>One text of a survey in one language and variant.</summary>
/// <param name="Path">Where it stands in the file: <c>wording/invitation/en</c>.</param>
/// <param name="Name">How it is called in a fault: <c>the invitation</c>.</param>
internal sealed record WrittenText(string Path, string Name, string Key, string Words, TextUse Use)
{
    public string Language => Key.Split('/')[0];

    public bool IsSms => Use == TextUse.Sms;
}

internal enum TextUse
{
    /// <summary>Read on the web only.</summary>
    Web,

    /// <summary>Read on the web by people who read badly: as easy as for children, whoever they are.</summary>
    EasyRead,

    /// <summary>Read on the web, where somebody looking over a shoulder sees it at once, such as a title.</summary>
    WebInSight,

    /// <summary>Goes out as a text message of its own.</summary>
    Sms,
}
