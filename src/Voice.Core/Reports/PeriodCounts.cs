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

    /// <summary>Survey versions with answers in it: <c>child-closure 2</c>.</summary>
    public IReadOnlyList<string> Surveys { get; init; } = [];

    /// <summary>Null: not counted, since the period is not one quarter.</summary>
    public WrittenCounts? Written { get; init; }

    public int CommentsAwaiting { get; init; }

    public int Closures { get; init; }

    public DateOnly? LastImport { get; init; }
}

public sealed record MeasureCounts(string Measure, Audience Audience, Question Question, IReadOnlyList<AnswerCount> Answers);

/// <param name="Order">Place of the value on its scale, or of the option in the question.</param>
/// <param name="Good">Whether the survey counts this answer as good; null where it does not say.</param>
public sealed record AnswerCount(string Label, int Order, bool? Good, int Count)
{
    /// <param name="value">The number, or of a yes-no question 1 for yes and 0 for no.</param>
    public static AnswerCount Of(Question question, int? value, string? choice, int count)
    {
        if (value is { } n && question.Type == QuestionType.YesNo)
            return new(n == 1 ? "Yes" : "No", 1 - n, null, count);
        if (value is { } number)
            return new(number.ToString(CultureInfo.InvariantCulture), number, question.GoodFrom is { } from ? number >= from : null, count);
        var options = question.Options.ToList();
        var at = options.FindIndex(o => o.Id == choice);
        var option = at < 0 ? null : options[at];
        var saysWhatIsGood = options.Exists(o => o.IsGood);
        return new(option?.Text.In("en") ?? choice ?? "", at, saysWhatIsGood ? option?.IsGood ?? false : null, count);
    }

    /// <summary>All values of the question with nobody on them, so that "nobody said 2" can be seen.</summary>
    public static IEnumerable<AnswerCount> AllOf(Question question) => question.Type switch
    {
        QuestionType.Scale => Enumerable.Range(question.Min, question.Max - question.Min + 1).Select(n => Of(question, n, null, 0)),
        QuestionType.Faces => Enumerable.Range(1, 5).Select(n => Of(question, n, null, 0)),
        QuestionType.YesNo => [Of(question, 1, null, 0), Of(question, 0, null, 0)],
        _ => question.Options.Select(o => Of(question, null, o.Id, 0)),
    };
}
