using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>What a page that was posted does. The web sends no texts: its pages speak.</summary>
internal static class WebTurn
{
    public static void Run(Turn turn, ConversationEvent e)
    {
        switch (e)
        {
            case ConversationEvent.Agreed when turn.State.Phase is Phase.New or Phase.Invited:
                turn.Consent();
                MoveOn(turn);
                break;
            case ConversationEvent.Refused when turn.State.Phase != Phase.Ended:
                Refuse(turn);
                break;
            case ConversationEvent.Answered answered:
                Answer(turn, answered);
                break;
            case ConversationEvent.Sent when turn.State.Phase is Phase.Asking or Phase.Checking:
                Send(turn);
                break;
            case ConversationEvent.TakenBack when turn.State.Phase is Phase.Asking or Phase.Checking:
                TakeBack(turn);
                break;
            case ConversationEvent.Returned when MayReturn(turn.Survey, turn.State):
                Return(turn);
                break;
        }
    }

    /// <summary>Who said no may come back, unless what they left is cut from them or the phone is somebody else's.</summary>
    public static bool MayReturn(SurveyDefinition survey, ConversationState state) => state.Phase == Phase.Ended && state.EndReason switch
    {
        EndReason.Declined => true,
        EndReason.Stopped or EndReason.OptedOut => survey.Promise != SurveyPromise.Anonymous,
        _ => false,
    };

    private static void Answer(Turn turn, ConversationEvent.Answered answered)
    {
        var question = turn.Survey.Find(answered.QuestionId);
        if (question is null || !SurveyPath.IsAsked(question, turn.State.Answers))
            return;
        if (turn.State.Phase is not (Phase.Asking or Phase.Checking))
            return;
        turn.Keep(question.Id, StoredText.Clean(answered.Value));
        DropUnreachable(turn);
        if (answered.Concern)
            turn.Hush();
        MoveOn(turn);
    }

    private static void Refuse(Turn turn)
    {
        if (turn.State.Answers.Count > 0)
        {
            turn.End(EndReason.Stopped);
            return;
        }
        turn.Add(new Effect.Declined());
        turn.End(EndReason.Declined);
    }

    private static void TakeBack(Turn turn)
    {
        foreach (var id in turn.State.Answers.Keys)
        {
            turn.Add(new Effect.DropAnswer(id));
            turn.Changed(id);
        }
        turn.State = turn.State with
        {
            Phase = Phase.Invited,
            Agreed = false,
            Answers = new Dictionary<string, AnswerValue>(),
            Open = null,
            AskedByText = null,
            Withdrawn = null,
            Misses = 0,
            Reminded = false,
            LastComment = null,
            Continued = 0,
            LastCommentAt = null,
        };
        turn.Add(new Effect.TakenBack());
    }

    private static void Return(Turn turn)
    {
        var hasSaid = turn.State.Answers.Count > 0;
        turn.State = turn.State with { Phase = hasSaid ? Phase.Asking : Phase.Invited, EndReason = null };
        turn.Add(new Effect.Returned());
        if (hasSaid)
            MoveOn(turn);
    }

    private static void Send(Turn turn)
    {
        foreach (var question in SurveyPath.Asked(turn.Survey, turn.State.Answers))
            if (question.Required && !turn.State.Answers.ContainsKey(question.Id))
                return;
        turn.End(EndReason.Finished);
    }

    /// <summary>Goes through the survey in order, so that an answer dropped early can take later ones with it.</summary>
    private static void DropUnreachable(Turn turn)
    {
        var kept = new Dictionary<string, AnswerValue>();
        var withdrawn = turn.State.Withdrawn is { } before ? new List<string>(before) : [];
        foreach (var question in turn.Survey.Questions)
        {
            var asked = SurveyPath.IsAsked(question, kept);
            var answered = turn.State.Answers.TryGetValue(question.Id, out var value);
            if (asked && answered)
                kept[question.Id] = value!;
            if (asked || !(answered || turn.State.AskedByText == question.Id))
                continue;
            withdrawn.Add(question.Id);
            if (!answered)
                continue;
            turn.Add(new Effect.DropAnswer(question.Id));
            turn.Changed(question.Id);
        }
        if (withdrawn.Count != (turn.State.Withdrawn?.Count ?? 0))
            turn.State = turn.State with { Answers = kept, Withdrawn = withdrawn.Distinct().ToList() };
    }

    private static void MoveOn(Turn turn)
    {
        var state = turn.State;
        var next = SurveyPath.Next(turn.Survey, state.Answers, byText: false);
        var asked = state.Quiet ? null : StillAsked(turn, state.AskedByText);
        turn.State = state with
        {
            Phase = next is null ? Phase.Checking : Phase.Asking,
            Open = next?.Id,
            AskedByText = asked,
            Misses = asked is null ? 0 : state.Misses,
            Reminded = false,
            LastComment = null,
            Continued = 0,
            LastCommentAt = null,
        };
    }

    /// <summary>A question put by text stays open for texts until the web has answered it or taken it away.</summary>
    private static string? StillAsked(Turn turn, string? id) =>
        id is not null && !turn.State.Answers.ContainsKey(id) && turn.Survey.Find(id) is { } question
        && SurveyPath.IsAsked(question, turn.State.Answers) ? id : null;
}
