using System.Globalization;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

public enum AnswerFault
{
    None,

    /// <summary>Nothing was chosen or written.</summary>
    Missing,

    /// <summary>Something was sent that the page did not offer.</summary>
    NotOffered,

    TooLong,
}

/// <summary>What one posted page says about its question.</summary>
/// <param name="Value">Null with a fault.</param>
/// <param name="Fault">Why there is no value.</param>
/// <param name="Text">What was written, so that an error page can show it again.</param>
public sealed record AnswerForm(AnswerValue? Value, AnswerFault Fault = AnswerFault.None, string? Text = null)
{
    /// <summary>The value of "I don't know"; no option can have this id.</summary>
    public const string DontKnow = "?";

    private static readonly AnswerForm Missing = new(null, AnswerFault.Missing);
    private static readonly AnswerForm NotOffered = new(null, AnswerFault.NotOffered);
    private static readonly AnswerForm Skipped = new(AnswerValue.Skipped);

    /// <param name="question">The question that was put.</param>
    /// <param name="answer">What was chosen or written, as the page posts it.</param>
    /// <param name="skip">The person skipped it.</param>
    public static AnswerForm Read(Question question, IReadOnlyList<string?> answer, bool skip)
    {
        if (skip)
            return Skipped;
        if (question.Type == QuestionType.Comment)
            return Comment(string.Join(",", answer));
        var chosen = answer.OfType<string>().Where(v => v.Length > 0).ToList();
        if (chosen.Count == 0)
            return Missing;
        if (question.Type == QuestionType.MultipleChoice)
            return Several(question, chosen);
        return chosen is [DontKnow] ? Skipped : chosen is [var one] ? One(question, one) : NotOffered;
    }

    private static AnswerForm One(Question question, string value) => question.Type switch
    {
        QuestionType.Scale => Number(value, question.Min, question.Max),
        QuestionType.Faces => Number(value, 1, 5),
        QuestionType.YesNo when value is "yes" or "no" => new(AnswerValue.Of(value == "yes")),
        QuestionType.Choice when question.Options.Any(o => o.Id == value) => new(AnswerValue.OfChoice(value)),
        _ => NotOffered,
    };

    private static AnswerForm Number(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? new(AnswerValue.Of(number))
            : NotOffered;

    private static AnswerForm Several(Question question, List<string> chosen)
    {
        // "I don't know" beside real answers: the real ones count.
        var real = chosen.Where(v => v != DontKnow).ToHashSet();
        if (real.Count == 0)
            return Skipped;
        var inOrder = question.Options.Select(o => o.Id).Where(real.Contains).ToList();
        return inOrder.Count == real.Count ? new(AnswerValue.OfChoices(inOrder)) : NotOffered;
    }

    private static AnswerForm Comment(string written)
    {
        // Browsers post line ends as two characters; the counter on the page counts one.
        var text = written.ReplaceLineEndings("\n").Trim();
        if (text.Length == 0)
            return Missing;
        return text.Length > CommentLimit.Letters ? new(null, AnswerFault.TooLong, text) : new(AnswerValue.OfComment(text));
    }
}
