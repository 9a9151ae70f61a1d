using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>Something that happened to a conversation. Events carry their own time: the engine has no clock.</summary>
public abstract record ConversationEvent
{
    /// <summary>The first text may go: invite.</summary>
    public sealed record Invited : ConversationEvent;

    /// <summary>A text came in.</summary>
    /// <param name="Text">As it arrived.</param>
    /// <param name="Concern">The text raised a possible concern: keep the answer, then end quietly with the ordinary closing.
    /// With START after STOP: this one or one before it.</param>
    /// <param name="At">When it arrived; only used to tell a comment sent in two texts from a new answer. Null when not known.</param>
    /// <param name="BeforeAsked">It arrived before our last text left: it cannot be an answer to that.</param>
    /// <param name="Barred">START after STOP: the time is over, or a fact forbids to ask on (a hold, an unsafe contact).</param>
    public sealed record Texted(
        string Text, bool Concern = false, DateTimeOffset? At = null, bool BeforeAsked = false, bool Barred = false) : ConversationEvent;

    /// <summary>The respondent opened the survey by link and said yes on the first page.</summary>
    public sealed record Agreed : ConversationEvent;

    /// <summary>The respondent said no on the first page, or does not want to go on.</summary>
    public sealed record Refused : ConversationEvent;

    /// <summary>A page was posted with an answer already read and valid for its question; also a changed answer.</summary>
    public sealed record Answered(string QuestionId, AnswerValue Value, bool Concern = false) : ConversationEvent;

    /// <summary>The respondent sent the checked answers.</summary>
    public sealed record Sent : ConversationEvent;

    /// <summary>The respondent took every answer back: all is as if the link had never been opened.</summary>
    public sealed record TakenBack : ConversationEvent;

    /// <summary>Somebody who had said no changed their mind and came back by the link.</summary>
    public sealed record Returned : ConversationEvent;

    public sealed record ReminderDue : ConversationEvent;

    public sealed record Expired : ConversationEvent;
}
