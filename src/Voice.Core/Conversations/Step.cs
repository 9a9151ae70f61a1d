namespace Voice.Core.Conversations;

/// <summary>The outcome of one event: the new state and what must be done, in order.</summary>
public sealed record Step(ConversationState State, IReadOnlyList<Effect> Effects);
