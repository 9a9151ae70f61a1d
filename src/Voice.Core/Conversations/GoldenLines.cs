using System.Globalization;
using System.Text;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>The lines of a golden conversation.</summary>
internal static class GoldenLines
{
    private const string After = "* after ";

    public static void Write(StringBuilder file, GoldenTurn turn, ref DateTimeOffset? before)
    {
        if (turn.Event is ConversationEvent.Texted { At: { } at })
        {
            var seconds = (long)(at - (before ?? at)).TotalSeconds;
            file.Append(CultureInfo.InvariantCulture, $"{After}{seconds} seconds\n");
            before = at;
        }
        file.Append(Line(turn.Event)).Append('\n');
        foreach (var effect in turn.Effects)
            file.Append(Line(effect)).Append('\n');
    }

    /// <summary>"* after 90 seconds"; null when the line says something else.</summary>
    public static long? Seconds(string line) =>
        line.StartsWith(After, StringComparison.Ordinal) ? long.Parse(line[After.Length..].Split(' ')[0], CultureInfo.InvariantCulture) : null;

    public static ConversationEvent Event(string line, DateTimeOffset? at) => line switch
    {
        "* invited" => new ConversationEvent.Invited(),
        "* agreed" => new ConversationEvent.Agreed(),
        "* refused" => new ConversationEvent.Refused(),
        "* sent" => new ConversationEvent.Sent(),
        "* taken back" => new ConversationEvent.TakenBack(),
        "* returned" => new ConversationEvent.Returned(),
        "* reminder due" => new ConversationEvent.ReminderDue(),
        "* expired" => new ConversationEvent.Expired(),
        "<" => new ConversationEvent.Texted("", At: at),
        _ when line.StartsWith("< ", StringComparison.Ordinal) => new ConversationEvent.Texted(Unfold(line[2..]), At: at),
        _ when line.StartsWith("<! ", StringComparison.Ordinal) => new ConversationEvent.Texted(Unfold(line[3..]), Concern: true, At: at),
        _ when line.StartsWith("<- ", StringComparison.Ordinal) => new ConversationEvent.Texted(Unfold(line[3..]), At: at, Barred: true),
        _ when line.StartsWith("* answered ", StringComparison.Ordinal) => Answered(line["* answered ".Length..], concern: false),
        _ when line.StartsWith("*! answered ", StringComparison.Ordinal) => Answered(line["*! answered ".Length..], concern: true),
        _ => throw new FormatException($"'{line}' is no line of a golden conversation."),
    };

    private static ConversationEvent.Answered Answered(string text, bool concern)
    {
        var at = text.IndexOf(' ', StringComparison.Ordinal);
        return new ConversationEvent.Answered(text[..at], Value(text[(at + 1)..]), concern);
    }

    private static string Line(ConversationEvent e) => e switch
    {
        ConversationEvent.Invited => "* invited",
        ConversationEvent.Agreed => "* agreed",
        ConversationEvent.Refused => "* refused",
        ConversationEvent.Sent => "* sent",
        ConversationEvent.TakenBack => "* taken back",
        ConversationEvent.Returned => "* returned",
        ConversationEvent.ReminderDue => "* reminder due",
        ConversationEvent.Expired => "* expired",
        ConversationEvent.Texted { Concern: true } texted => $"<! {Fold(texted.Text)}",
        ConversationEvent.Texted { Barred: true } texted => $"<- {Fold(texted.Text)}",
        ConversationEvent.Texted texted => $"< {Fold(texted.Text)}".TrimEnd(),
        ConversationEvent.Answered answered => $"*{(answered.Concern ? "!" : "")} answered {answered.QuestionId} {Show(answered.Value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(e)),
    };

    private static string Line(Effect effect) => effect switch
    {
        Effect.SendText send => $"> {Fold(send.Text)}",
        Effect.KeepAnswer keep => $"= keep {keep.QuestionId} {Show(keep.Value)}",
        Effect.DropAnswer drop => $"= drop {drop.QuestionId}",
        Effect.ConsentConfirmed => "= consent confirmed",
        Effect.Declined => "= declined",
        Effect.OptOut => "= opted out",
        Effect.OptIn => "= opted in",
        Effect.Reopened => "= reopened",
        Effect.WrongPerson => "= wrong person",
        Effect.Hushed => "= hushed",
        Effect.TakenBack => "= taken back",
        Effect.Returned => "= returned",
        Effect.Ended ended => $"= ended: {ended.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    private static string Show(AnswerValue value) =>
        value.Number is { } number ? number.ToString(CultureInfo.InvariantCulture)
        : value.YesNo is { } yes ? yes ? "yes" : "no"
        : value.Choice is { } id ? $"choice {id}"
        : value.Choices is { } ids ? $"choices {string.Join(' ', ids)}".TrimEnd()
        : value.Comment is { } comment ? $"comment {Fold(comment)}"
        : value.None == NoAnswer.NotUnderstood ? "not understood" : "skipped";

    private static AnswerValue Value(string text)
    {
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number))
            return AnswerValue.Of(number);
        var at = text.IndexOf(' ', StringComparison.Ordinal);
        var rest = at < 0 ? "" : text[(at + 1)..];
        return (at < 0 ? text : text[..at]) switch
        {
            "yes" => AnswerValue.Of(true),
            "no" => AnswerValue.Of(false),
            "choice" => AnswerValue.OfChoice(rest),
            "choices" => AnswerValue.OfChoices(rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            "comment" => AnswerValue.OfComment(Unfold(rest)),
            "skipped" => AnswerValue.Skipped,
            _ => AnswerValue.NotUnderstood,
        };
    }

    private static string Fold(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Unfold(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                plain.Append(text[++i] == 'n' ? '\n' : text[i]);
            else
                plain.Append(text[i]);
        }
        return plain.ToString();
    }
}
