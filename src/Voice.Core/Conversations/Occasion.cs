using Voice.Core.Contacts;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>What a step belongs to, as loaded for one transaction.</summary>
/// <param name="Cause">The inbound message that caused the step; its answers may leave for a while at any hour.</param>
/// <param name="DueAt">When a text that we start may leave; null: now.</param>
public sealed record Occasion(
    Conversation Conversation, Person Person, SurveyDefinition Survey, Messaging.Message? Cause = null, DateTimeOffset? DueAt = null);
