using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>The whole conversation, by text and on the web, as a pure function: no clock, no store, no sending.</summary>
public static class ConversationEngine
{
    /// <summary>A conversation that has not begun; pass it to <see cref="Next"/> with the first event.</summary>
    public static ConversationState New(string language, string? variant, string team, string link) =>
        new() { Language = language, Variant = variant, Team = team, Link = link };

    /// <summary>Starts a conversation with its invitation.</summary>
    public static Step Begin(SurveyDefinition survey, string language, string? variant, string team, string link) =>
        Next(survey, New(language, variant, team, link), new ConversationEvent.Invited());

    /// <summary>What follows from one event. Never throws for anything a person wrote.</summary>
    public static Step Next(SurveyDefinition survey, ConversationState state, ConversationEvent e)
    {
        var turn = new Turn(survey, state);
        switch (e)
        {
            case ConversationEvent.Invited:
                Invite(turn);
                break;
            case ConversationEvent.Texted texted:
                new TextTurn(turn, texted).Run();
                break;
            case ConversationEvent.ReminderDue:
                Remind(turn);
                break;
            case ConversationEvent.Expired:
                Expire(turn);
                break;
            default:
                WebTurn.Run(turn, e);
                break;
        }
        return turn.Done();
    }

    private static void Invite(Turn turn)
    {
        if (turn.State.Phase != Phase.New)
            return;
        turn.Send(TextKind.Invitation, turn.Survey.Wording.Invitation);
        turn.State = turn.State with { Phase = Phase.Invited };
    }

    private static void Remind(Turn turn)
    {
        var state = turn.State;
        if (state.Phase is Phase.New or Phase.Ended || state.IsSilent || state.RemindersSent >= turn.Survey.Timing.Reminders.Count)
            return;
        turn.Send(TextKind.Reminder, turn.Survey.Wording.Reminder);
        turn.State = state with { RemindersSent = state.RemindersSent + 1, Reminded = state.Phase == Phase.Asking };
    }

    private static void Expire(Turn turn)
    {
        if (turn.State.Phase != Phase.Ended)
            turn.End(EndReason.Expired);
    }
}
