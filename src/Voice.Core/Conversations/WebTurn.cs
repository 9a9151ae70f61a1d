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
                turn.Add(new Effect.Declined());
                turn.End(EndReason.Declined);
                break;
            case ConversationEvent.Answered answered:
                Answer(turn, answered);
                break;
            case ConversationEvent.Sent when turn.State.Phase is Phase.Asking or Phase.Checking:
                Send(turn);
                break;
        }
    }

    private static void Answer(Turn turn, ConversationEvent.Answered answered)
    {
        var question = turn.Survey.Find(answered.QuestionId);
        if (question is null || !SurveyPath.IsAsked(question, turn.State.Answers))
            return;
        var quiet = turn.State is { Phase: Phase.Ended, EndReason: EndReason.EndedQuietly };
        if (!quiet && turn.State.Phase is not (Phase.Asking or Phase.Checking))
            return;
        turn.Keep(question.Id, StoredText.Clean(answered.Value));
        if (quiet)
            return;
        DropUnreachable(turn);
        if (answered.Concern)
            turn.End(EndReason.EndedQuietly);
        else
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
        var asked = StillAsked(turn, state.AskedByText);
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
