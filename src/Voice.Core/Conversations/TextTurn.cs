using Voice.Core.Conversations.Reading;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>What a text that came in does.</summary>
internal sealed class TextTurn(Turn turn, ConversationEvent.Texted texted)
{
    /// <summary>Two phones that answer each other by themselves must come to rest.</summary>
    private const int MostHelps = 5;

    private string Fixed(Func<FixedTexts, string> text) => turn.Spoken(language => text(FixedTexts.For(turn.Survey, language)));

    // Words of all languages count while we do not know which it is.
    private string? Heard => turn.State.AlsoIn is null ? turn.State.Language : null;

    // On the web it may go on.
    private bool IsOver => turn.State.Phase == Phase.Ended || turn.State.IsSilent;

    public void Run()
    {
        if (turn.State.AlsoIn is not null && LanguageOfReply.Of(texted.Text) is { } spoken)
            turn.State = turn.State with { Language = spoken, AlsoIn = null };
        var question = OpenQuestion();
        var reply = question is null
            ? ReplyReader.ReadConsent(texted.Text, Heard)
            : ReplyReader.Read(question, texted.Text, Heard);
        if (reply is Reply.Command { Wish: not ReplyCommand.Help and not ReplyCommand.Start } command)
            Obey(command.Wish);
        else if (IsOver)
            AfterTheEnd(reply);
        else if (reply is Reply.Command { Wish: ReplyCommand.Start } && turn.State.Phase != Phase.Invited)
            Start();
        else if (texted.Concern)
            EndQuietly(question, reply);
        else if (reply is Reply.Command { Wish: ReplyCommand.Help })
            Help();
        else if (turn.State.Phase == Phase.Invited)
            Consent(reply);
        else if (turn.State.Phase is Phase.Asking or Phase.Checking)
            Converse(question, reply);
    }

    private Question? OpenQuestion() =>
        turn.State is { Phase: Phase.Asking or Phase.Checking, AskedByText: { } id } ? turn.Survey.Find(id) : null;

    private void Obey(ReplyCommand wish)
    {
        if (wish == ReplyCommand.Stop)
            Stop();
        else if (!IsOver)
            WrongPerson();
        else if (turn.State.OptedOut == true)
            NoteWrongPerson();
    }

    private void Stop()
    {
        if (turn.State.OptedOut == true)
            return;
        turn.State = turn.State with { OptedOut = true };
        turn.Add(new Effect.OptOut());
        turn.Send(TextKind.StopConfirmed, Fixed(f => f.StopConfirmed));
        if (turn.State.Phase != Phase.Ended)
            turn.End(EndReason.OptedOut);
    }

    // After STOP nothing is said to it, but what they stopped is not theirs to start.
    private void NoteWrongPerson()
    {
        turn.Add(new Effect.WrongPerson());
        if (turn.State.EndReason == EndReason.OptedOut)
            turn.State = turn.State with { EndReason = EndReason.WrongPerson };
    }

    private void WrongPerson()
    {
        turn.Add(new Effect.WrongPerson());
        turn.Send(TextKind.WrongPersonNoted, Fixed(f => f.WrongPersonNoted));
        turn.End(EndReason.WrongPerson);
    }

    /// <summary>START opts in again, and takes up what only a STOP had ended.</summary>
    private void Start()
    {
        if (turn.State.OptedOut == false)
            return;
        var stopped = turn.State is { OptedOut: true, EndReason: null or EndReason.OptedOut };
        turn.State = turn.State with { OptedOut = false };
        turn.Add(new Effect.OptIn());
        turn.Send(TextKind.StartConfirmed, Fixed(f => f.StartConfirmed));
        if (!stopped)
            PutAgain();
        else if (texted.Barred)
            StaySilent();
        else if (texted.Concern || turn.State.Quiet)
            CloseQuietly();
        else
            TakeUpAgain();
    }

    // On the web it may have gone on meanwhile, and may go on there.
    private void StaySilent()
    {
        if (turn.State.Phase != Phase.Ended)
            turn.Hush();
    }

    private void CloseQuietly()
    {
        if (turn.State.Phase == Phase.Ended)
        {
            turn.Close(EndReason.EndedQuietly);
            return;
        }
        turn.Send(TextKind.Closing, turn.Survey.Wording.Closing);
        turn.Hush();
    }

    private void TakeUpAgain()
    {
        // Conversations that began before this was noted have their answers to show for it.
        var agreed = turn.State.Agreed || turn.State.Answers.Count > 0;
        turn.State = turn.State with { Phase = agreed ? Phase.Asking : Phase.Invited, Agreed = agreed, EndReason = null };
        turn.Add(new Effect.Reopened());
        if (agreed)
            AskNext();
        else
            turn.Send(TextKind.Reminder, turn.Survey.Wording.Reminder);
    }

    private void Help()
    {
        if (turn.State.HelpsSent >= MostHelps)
            return;
        turn.State = turn.State with { HelpsSent = turn.State.HelpsSent + 1 };
        turn.Send(TextKind.Help, turn.Survey.Wording.Help);
        PutAgain();
    }

    /// <summary>Something else was said in between: the open question once more, as a text of its own.</summary>
    private void PutAgain()
    {
        if (IsOver || OpenQuestion() is not { } question)
            return;
        turn.State = turn.State with { Reminded = false };
        Put(question);
    }

    private void AfterTheEnd(Reply reply)
    {
        if (reply is not Reply.Command command)
        {
            Over();
            return;
        }
        var stranger = turn.State.EndReason == EndReason.WrongPerson;
        if (command.Wish == ReplyCommand.Start && (!stranger || turn.State.OptedOut == true))
            Start();
        else if (command.Wish == ReplyCommand.Help && !stranger && turn.State.OptedOut != true)
            Help();
    }

    // Expiry itself is silent; an answer that comes too late gets the last words that everybody gets.
    private void Over()
    {
        if (turn.State is not { EndReason: EndReason.Expired, ToldOver: false, OptedOut: not true })
            return;
        turn.State = turn.State with { ToldOver = true };
        turn.Send(TextKind.Closing, turn.Survey.Wording.Closing);
    }

    /// <summary>Keeps what was said and ends with the ordinary closing: whoever holds the phone learns nothing from it.</summary>
    private void EndQuietly(Question? question, Reply reply)
    {
        if (turn.State.Phase == Phase.New)
            return;
        if (question is not null && IsContinuation(question, reply))
            Append();
        else if (question is not null && reply is Reply.Answer answer)
            turn.Keep(question.Id, answer.Value);
        turn.Close(EndReason.EndedQuietly);
    }

    private void Consent(Reply reply)
    {
        if (reply is Reply.Command || reply is Reply.Answer { Value.YesNo: true })
            Agree();
        else if (reply is Reply.Answer { Value.YesNo: false })
            Decline();
        else if (turn.State.Misses == 0)
            AskConsentAgain();
    }

    private void Agree()
    {
        if (turn.Survey.Promise == SurveyPromise.Anonymous)
        {
            // An anonymous survey is answered on the web only: say once more where.
            if (turn.State.Misses == 0)
                Miss(TextKind.Reminder, turn.Spoken(language => turn.Survey.Wording.Reminder.In(language, turn.State.Variant)));
            return;
        }
        turn.Consent();
        turn.Send(TextKind.Opening, turn.Survey.Wording.Opening);
        AskNext();
    }

    private void Decline()
    {
        turn.Add(new Effect.Declined());
        turn.Send(TextKind.Declined, turn.Survey.Wording.Declined);
        turn.End(EndReason.Declined);
    }

    private void AskConsentAgain() =>
        Miss(TextKind.QuestionAgain, turn.Spoken(language =>
            FixedTexts.For(turn.Survey, language).ConsentAgain is { Length: > 0 } again && turn.Survey.Promise != SurveyPromise.Anonymous
                ? again
                : turn.Survey.Wording.Reminder.In(language, turn.State.Variant)));

    private void Converse(Question? question, Reply reply)
    {
        if (question is null)
            AskNext(); // Back from the web: the phone has no open question, so put the next one.
        else if (turn.State is { Reminded: true, Misses: 0 } && ReplyReader.ReadConsent(texted.Text, turn.State.Language) is Reply.Answer)
            AskAgain(question);
        else if (IsContinuation(question, reply))
            Append();
        else if (ReplyReader.ReadSeveral(turn.Survey, turn.State.Answers, question, texted.Text, turn.State.Language) is { } several)
            Take(several);
        else if (reply is Reply.Answer answer)
            Take(question, answer.Value);
        else if (turn.State.Misses == 0)
            AskAgain(question);
        else
            Take(question, AnswerValue.NotUnderstood);
    }

    private bool IsContinuation(Question question, Reply reply) =>
        turn.State.LastComment is not null && CommentContinuation.Is(turn.State, question, reply, texted);

    private void Append()
    {
        var id = turn.State.LastComment!;
        var before = turn.State.Answers[id].Comment;
        turn.Keep(id, AnswerValue.OfComment($"{before}\n{StoredText.Clean(texted.Text.Trim())}"));
        turn.State = turn.State with { Continued = turn.State.Continued + 1, LastCommentAt = texted.At };
    }

    private void Take(IReadOnlyList<(Question Question, AnswerValue Value)> several)
    {
        foreach (var (question, value) in several)
            turn.Keep(question.Id, value);
        Settle(several[^1].Question, several[^1].Value);
    }

    private void Take(Question question, AnswerValue value)
    {
        turn.Keep(question.Id, value);
        Settle(question, value);
    }

    private void Settle(Question question, AnswerValue value)
    {
        var comment = value.Comment is not null;
        turn.State = turn.State with
        {
            LastComment = comment ? question.Id : null,
            Continued = 0,
            LastCommentAt = comment ? texted.At : null,
        };
        AskNext();
    }

    private void AskNext()
    {
        if (NextByText() is not { } next)
        {
            turn.Close(EndReason.Finished);
            return;
        }
        turn.State = turn.State with { Phase = Phase.Asking, Open = next.Id, AskedByText = next.Id, Misses = 0, Reminded = false };
        Put(next);
    }

    private void Put(Question question) =>
        turn.Send(TextKind.Question, turn.Spoken(language => question.ByText(language, turn.State.Variant)));

    private Question? NextByText()
    {
        foreach (var question in turn.Survey.Questions)
            if (!question.WebOnly && !turn.State.Answers.ContainsKey(question.Id)
                && turn.State.Withdrawn?.Contains(question.Id) != true
                && SurveyPath.IsAsked(question, turn.State.Answers))
                return question;
        return null;
    }

    private void AskAgain(Question question) =>
        Miss(TextKind.QuestionAgain, turn.Spoken(language => question.AgainByText(language, turn.State.Variant)));

    private void Miss(TextKind kind, string text)
    {
        turn.State = turn.State with { Misses = turn.State.Misses + 1, Reminded = false };
        turn.Send(kind, text);
    }
}
