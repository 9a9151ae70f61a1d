namespace Voice.Core.Surveys;

/// <summary>Every text of a survey that is not a question. Placeholders: <c>{team}</c> (how the service calls itself
/// to respondents, neutral), <c>{link}</c> (web address), <c>{count}</c> (questions by text).</summary>
public sealed record SurveyWording
{
    /// <summary>Heading and tab title; gives nothing away.</summary>
    public required LocalText Title { get; init; }

    /// <summary>First text message: who asks, that it is the person's choice, how to say yes, no or stop, the web link.</summary>
    public required LocalText Invitation { get; init; }

    /// <summary>Sent after "yes", before the first question: who sees it, not read straight away, in danger call 999, it changes nothing.</summary>
    public required LocalText Opening { get; init; }

    /// <summary>One reminder, as neutral as the invitation.</summary>
    public required LocalText Reminder { get; init; }

    /// <summary>The one closing for everybody, however the conversation ended early or well: thanks and help lines.</summary>
    public required LocalText Closing { get; init; }

    /// <summary>Sent once when somebody says no: that is fine.</summary>
    public required LocalText Declined { get; init; }

    /// <summary>The one answer to STOP; empty: our own, which is there in English and Welsh only.</summary>
    public LocalText Stopped { get; init; } = LocalText.Empty;

    /// <summary>The answer to START; empty likewise.</summary>
    public LocalText Restarted { get; init; } = LocalText.Empty;

    /// <summary>The one answer to "wrong number"; empty likewise.</summary>
    public LocalText NotYou { get; init; } = LocalText.Empty;

    /// <summary>Answer to HELP.</summary>
    public required LocalText Help { get; init; }

    /// <summary>Web: who will see the answers, what stays private, when it cannot. Several paragraphs split by blank lines.</summary>
    public required LocalText WhoSees { get; init; }

    /// <summary>Web: it is the person's choice and changes nothing about their order.</summary>
    public required LocalText ChangesNothing { get; init; }

    /// <summary>Web done page.</summary>
    public required LocalText Thanks { get; init; }
}
