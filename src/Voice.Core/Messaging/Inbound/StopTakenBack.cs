using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Safeguarding;
using Voice.Core.Surveys;

namespace Voice.Core.Messaging;

/// <summary>START from somebody who had said STOP: what the engine cannot know about going on with it.</summary>
public sealed class StopTakenBack(StandingReasons reasons)
{
    /// <summary>Leaves every other text as it is.</summary>
    public async Task<ConversationEvent.Texted> Consider(
        WriteScope scope, Occasion occasion, ConversationState state, ConversationEvent.Texted said, CancellationToken ct)
    {
        if (state.OptedOut != true || ReplyReader.ReadCommand(said.Text) != ReplyCommand.Start)
            return said;
        return said with
        {
            Barred = await IsBarred(scope, occasion, ct),
            // A hint alone ends nothing (ADR 8); but who had said STOP is not asked again where anything waits for the lead, or did.
            Concern = said.Concern || await ConcernDesk.HasAlerted(scope, occasion.Conversation, ct),
        };
    }

    private async Task<bool> IsBarred(WriteScope scope, Occasion occasion, CancellationToken ct)
    {
        var conversation = occasion.Conversation;
        // Anonymous answers were cut from the person when STOP ended the survey.
        if (occasion.Survey.Promise == SurveyPromise.Anonymous || conversation.Invitation.ExpiresAt <= scope.Now)
            return true;
        // The number may have become somebody else's: a file or a colleague has given the person another.
        if (occasion.Person.Contacts.All(c => c.PhoneId != conversation.PhoneId))
            return true;
        return (await reasons.Find(scope, conversation, ct)).Any(r => r != AskReason.OptedOut);
    }
}
