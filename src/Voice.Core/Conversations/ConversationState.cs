using System.Text.Json.Serialization;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

public enum Phase
{
    /// <summary>Nothing was sent yet.</summary>
    New,

    /// <summary>Invited; the person has not said yes.</summary>
    Invited,

    /// <summary>A question is open.</summary>
    Asking,

    /// <summary>Web only: all answered, waiting for "send".</summary>
    Checking,

    Ended,
}

/// <summary>All that one conversation remembers between events; small, and stored as JSON.</summary>
public sealed record ConversationState
{
    /// <summary>BCP 47 code of the language spoken.</summary>
    public required string Language { get; init; }

    /// <summary>A second language said beside the first until the person has shown which is theirs; null: they have.</summary>
    public string? AlsoIn { get; init; }

    /// <summary>The pages show the easy-read version.</summary>
    public bool EasyRead { get; init; }

    /// <summary>Wording variant: <c>foster-carer</c>; null for none.</summary>
    public string? Variant { get; init; }

    /// <summary>How the service calls itself in texts.</summary>
    public required string Team { get; init; }

    /// <summary>Web address of this invitation; may be empty.</summary>
    public string Link { get; init; } = "";

    public Phase Phase { get; init; }

    /// <summary>The question that is open.</summary>
    public string? Open { get; init; }

    /// <summary>How often the open question was not understood.</summary>
    public int Misses { get; init; }

    public int RemindersSent { get; init; }

    /// <summary>The person said yes to being asked.</summary>
    public bool Agreed { get; init; }

    public IReadOnlyDictionary<string, AnswerValue> Answers { get; init; } = new Dictionary<string, AnswerValue>();

    public EndReason? EndReason { get; init; }

    /// <summary>The question last put by text and not answered yet; the next text is read against it. Null while the person answers on the web.</summary>
    public string? AskedByText { get; init; }

    /// <summary>The comment just given by text, which a second text may continue.</summary>
    public string? LastComment { get; init; }

    /// <summary>How many texts were added to <see cref="LastComment"/>.</summary>
    public int Continued { get; init; }

    /// <summary>When the last part of <see cref="LastComment"/> arrived.</summary>
    public DateTimeOffset? LastCommentAt { get; init; }

    /// <summary>A reminder went out while a question was open: a bare "yes" or "no" may answer the reminder and not the question.</summary>
    public bool Reminded { get; init; }

    /// <summary>Help texts sent; two phones answering each other must not go on for ever.</summary>
    public int HelpsSent { get; init; }

    /// <summary>Nothing more is sent by us, and the pages go on as if nothing had happened: a possible disclosure was made, or a fact
    /// forbade to take the texts up again.</summary>
    public bool Quiet { get; init; }

    /// <summary>No text of ours may ask for anything.</summary>
    [JsonIgnore]
    public bool IsSilent => Quiet || OptedOut == true;

    /// <summary>What this phone last said: true after STOP, false after START, null when neither.</summary>
    public bool? OptedOut { get; init; }

    /// <summary>Somebody who wrote after the survey had expired was told, once, with the ordinary closing.</summary>
    public bool ToldOver { get; init; }

    /// <summary>Questions a changed answer took away; they are not put by text again.</summary>
    public IReadOnlyList<string>? Withdrawn { get; init; }

    /// <summary>How often the answer to a question was replaced or taken away; null: never. A page knows by it whether it is older than the answer.</summary>
    public IReadOnlyDictionary<string, int>? Changes { get; init; }
}
