using System.Globalization;
using Voice.Core.Surveys;

namespace Voice.Api.Survey;

/// <summary>One thing to choose on a question's page.</summary>
/// <param name="Value">As it is posted.</param>
/// <param name="Text">As it is read.</param>
/// <param name="End">What this end of a scale means; empty in between.</param>
/// <param name="Face">Which face is drawn, 1 (very sad) to 5.</param>
public sealed record OptionChoice(string Value, string Text, string End = "", int? Face = null)
{
    public bool IsDontKnow => Value == AnswerForm.DontKnow;

    /// <summary>In order, with "I don't know" last.</summary>
    public static IReadOnlyList<OptionChoice> Of(QuestionPage page) =>
        [.. Offered(page.Question, page), new OptionChoice(AnswerForm.DontKnow, page.Words.DontKnow)];

    private static IEnumerable<OptionChoice> Offered(Question question, QuestionPage page) => question.Type switch
    {
        QuestionType.Scale => Enumerable.Range(question.Min, question.Max - question.Min + 1).Select(n => Number(question, n, page)),
        QuestionType.Faces => page.Words.Faces.Select((word, i) => new OptionChoice(Digits(i + 1), word, Face: i + 1)),
        QuestionType.YesNo => [new("yes", page.Words.Yes), new("no", page.Words.No)],
        _ => question.Options.Select(o => new OptionChoice(o.Id, page.Say(o.Text))),
    };

    private static OptionChoice Number(Question question, int n, QuestionPage page) =>
        new(Digits(n), Digits(n), n == question.Min ? page.Say(question.MinLabel) : n == question.Max ? page.Say(question.MaxLabel) : "");

    private static string Digits(int n) => n.ToString(CultureInfo.InvariantCulture);
}
