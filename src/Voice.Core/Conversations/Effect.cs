using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>What a text is, so that a channel and a reader of the log can tell.</summary>
public enum TextKind
{
    Invitation,
    Opening,
    Question,
    QuestionAgain,
    Reminder,
    Closing,
    Declined,
    Help,
    StopConfirmed,
    StartConfirmed,
    WrongPersonNoted,
}

/// <summary>What must be done because of a step; the engine itself does nothing.</summary>
public abstract record Effect
{
    /// <summary>Queue one text to the person's phone.</summary>
    public sealed record SendText(TextKind Kind, string Text) : Effect;

    /// <summary>Store the answer; a second one for the same question replaces the first.</summary>
    public sealed record KeepAnswer(string QuestionId, AnswerValue Value) : Effect;

    /// <summary>A changed answer made this question unreachable: its stored answer no longer counts.</summary>
    public sealed record DropAnswer(string QuestionId) : Effect;

    /// <summary>The person confirmed for themself that they want to answer.</summary>
    public sealed record ConsentConfirmed : Effect;

    /// <summary>The person said no to this survey; nothing more is asked.</summary>
    public sealed record Declined : Effect;

    /// <summary>No text to this phone until START.</summary>
    public sealed record OptOut : Effect;

    /// <summary>START: texts may be sent again.</summary>
    public sealed record OptIn : Effect;

    /// <summary>START took back the STOP that had ended the survey: it goes on.</summary>
    public sealed record Reopened : Effect;

    /// <summary>The phone belongs to somebody else.</summary>
    public sealed record WrongPerson : Effect;

    /// <summary>Nothing more is sent by us: no question by text, no reminder. The pages go on.</summary>
    public sealed record Hushed : Effect;

    /// <summary>The person took every answer back, and is not reminded.</summary>
    public sealed record TakenBack : Effect;

    /// <summary>A conversation that was over goes on, on the web.</summary>
    public sealed record Returned : Effect;

    /// <summary>The conversation is over; the next one waiting for this phone may begin.</summary>
    public sealed record Ended(EndReason Reason) : Effect;
}

public enum EndReason
{
    /// <summary>All was asked.</summary>
    Finished,

    /// <summary>By text, after a possible disclosure; looks the same to the respondent as a finish.</summary>
    EndedQuietly,

    /// <summary>Said no; nothing was kept.</summary>
    Declined,

    /// <summary>Did not want to go on; what was said until then is kept.</summary>
    Stopped,
    OptedOut,
    WrongPerson,
    Expired,
}
