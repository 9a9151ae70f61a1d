using System.Globalization;
using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>Raw counts of one period. They leave this room only through <see cref="SummaryWriter"/>.</summary>
public sealed record PeriodCounts
{
    public IReadOnlyDictionary<Audience, int> Asked { get; init; } = new Dictionary<Audience, int>();

    public IReadOnlyDictionary<Audience, int> Answered { get; init; } = new Dictionary<Audience, int>();

    public IReadOnlyList<MeasureCounts> Measures { get; init; } = [];

    public IReadOnlyList<WayCount> Ways { get; init; } = [];

    public int CommentsAwaiting { get; init; }

    public int Closures { get; init; }

    public DateOnly? LastImport { get; init; }
}

public sealed record MeasureCounts(string Measure, Audience Audience, Question Question, IReadOnlyList<AnswerCount> Answers);

/// <param name="Order">Place of the value on its scale, or of the option in the question.</param>
/// <param name="Good">Whether the survey counts this answer as good; null where it does not say.</param>
public sealed record AnswerCount(string Label, int Order, bool? Good, int Count)
{
    public static AnswerCount Of(Question question, int? number, bool? yesNo, string? choice, int count)
    {
        if (number is { } n)
            return new(n.ToString(CultureInfo.InvariantCulture), n, question.GoodFrom is { } from ? n >= from : null, count);
        if (yesNo is { } yes)
            return new(yes ? "Yes" : "No", yes ? 0 : 1, null, count);
        var options = question.Options.ToList();
        var at = options.FindIndex(o => o.Id == choice);
        var option = at < 0 ? null : options[at];
        var saysWhatIsGood = options.Exists(o => o.IsGood);
        return new(option?.Text.In("en") ?? choice ?? "", at, saysWhatIsGood ? option?.IsGood ?? false : null, count);
    }

    /// <summary>All values of the question with nobody on them, so that "nobody said 2" can be seen.</summary>
    public static IEnumerable<AnswerCount> AllOf(Question question) => question.Type switch
    {
        QuestionType.Scale => Enumerable.Range(question.Min, question.Max - question.Min + 1).Select(n => Of(question, n, null, null, 0)),
        QuestionType.Faces => Enumerable.Range(1, 5).Select(n => Of(question, n, null, null, 0)),
        QuestionType.YesNo => [Of(question, null, true, null, 0), Of(question, null, false, null, 0)],
        _ => question.Options.Select(o => Of(question, null, null, o.Id, 0)),
    };
}
