using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>One step while it is being worked out: the state so far and the effects in order.</summary>
internal sealed class Turn(SurveyDefinition survey, ConversationState state)
{
    private readonly List<Effect> _effects = [];

    public SurveyDefinition Survey => survey;

    public ConversationState State { get; set; } = state;

    public Step Done() => new(State, _effects);

    public void Add(Effect effect) => _effects.Add(effect);

    public void Send(TextKind kind, LocalText text) => Send(kind, Spoken(language => text.In(language, State.Variant)));

    /// <summary>In the language of the conversation; in both, one below the other, while we do not know which it is.</summary>
    public string Spoken(Func<string, string> text) =>
        State.AlsoIn is { } second ? $"{text(State.Language)}\n\n{text(second)}" : text(State.Language);

    public void Send(TextKind kind, string text) =>
        Add(new Effect.SendText(kind, Placeholders.Fill(text, survey, State)));

    public void Keep(string questionId, AnswerValue value)
    {
        if (State.Answers.ContainsKey(questionId))
            Changed(questionId);
        State = State with { Answers = new Dictionary<string, AnswerValue>(State.Answers) { [questionId] = value } };
        Add(new Effect.KeepAnswer(questionId, value));
    }

    /// <summary>An answer that stood does not stand any more.</summary>
    public void Changed(string questionId)
    {
        var changes = State.Changes is { } before ? new Dictionary<string, int>(before) : [];
        changes[questionId] = changes.GetValueOrDefault(questionId) + 1;
        State = State with { Changes = changes };
    }

    public void Consent()
    {
        Add(new Effect.ConsentConfirmed());
        State = State with { Phase = Phase.Asking, Agreed = true, Misses = 0 };
    }

    /// <summary>Texts no more; whoever holds the phone learns nothing from the pages.</summary>
    public void Hush()
    {
        if (State.Quiet)
            return;
        State = State with { Quiet = true };
        Add(new Effect.Hushed());
    }

    /// <summary>The same last words for everybody, whatever was written.</summary>
    public void Close(EndReason reason)
    {
        Send(TextKind.Closing, survey.Wording.Closing);
        End(reason);
    }

    public void End(EndReason reason)
    {
        State = State with
        {
            Phase = Phase.Ended,
            EndReason = reason,
            Open = null,
            AskedByText = null,
            Misses = 0,
            Reminded = false,
            LastComment = null,
            Continued = 0,
            LastCommentAt = null,
        };
        Add(new Effect.Ended(reason));
    }
}
