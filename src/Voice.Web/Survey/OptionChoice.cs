using System.Globalization;
using Voice.Core.Conversations;
using Voice.Core.Surveys;

namespace Voice.Web.Survey;

/// <summary>One thing to choose on a question's page.</summary>
/// <param name="Value">As it is posted.</param>
/// <param name="Text">As it is read.</param>
/// <param name="End">What this end of a scale means; empty in between.</param>
/// <param name="Face">Which face is drawn, 1 (very sad) to 5.</param>
public sealed record OptionChoice(string Value, string Text, string End = "", int? Face = null)
{
    public bool IsDontKnow => Value == AnswerForm.DontKnow;

    /// <summary>Whether an earlier answer is this choice.</summary>
    public static bool IsShown(AnswerValue? shown, string value) => shown switch
    {
        null => false,
        { IsNone: true } => value == AnswerForm.DontKnow,
        { Choices: { } ids } => ids.Contains(value),
        var answer => answer.Matches(value),
    };

    /// <summary>In order, with "I don't know" last.</summary>
    public static IReadOnlyList<OptionChoice> Of(Question question, PageWords words, Func<LocalText, string> say) =>
        [.. Offered(question, words, say), new OptionChoice(AnswerForm.DontKnow, words.DontKnow)];

    private static IEnumerable<OptionChoice> Offered(Question question, PageWords words, Func<LocalText, string> say) => question.Type switch
    {
        QuestionType.Scale => Enumerable.Range(question.Min, question.Max - question.Min + 1).Select(n => Number(question, n, say)),
        QuestionType.Faces => words.Faces.Select((word, i) => new OptionChoice(Digits(i + 1), word, Face: i + 1)),
        QuestionType.YesNo => [new("yes", words.Yes), new("no", words.No)],
        _ => question.Options.Select(o => new OptionChoice(o.Id, say(o.Text))),
    };

    private static OptionChoice Number(Question question, int n, Func<LocalText, string> say) =>
        new(Digits(n), Digits(n), n == question.Min ? say(question.MinLabel) : n == question.Max ? say(question.MaxLabel) : "");

    private static string Digits(int n) => n.ToString(CultureInfo.InvariantCulture);
}
