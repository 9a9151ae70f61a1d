using System.Globalization;
using Voice.Core.Conversations;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Conversations;

/// <summary>Replies and what they mean, one a line: <c>8 out of 10 lol -> 8</c>.</summary>
internal static class ReplyTable
{
    public static TheoryData<string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.LastIndexOf(" -> ", StringComparison.Ordinal);
            rows.Add(line[..at], line[(at + 4)..]);
        }
        return rows;
    }

    public static string Means(Question question, string reply, string? language = null) =>
        Show(ReplyReader.Read(question, reply, language));

    public static string Show(Reply reply) => reply switch
    {
        Reply.Answer answer => Show(answer.Value),
        Reply.Unclear { Reason: UnclearReason.NotUnderstood } => "not-understood",
        Reply.Unclear { Reason: UnclearReason.OutOfRange } => "out-of-range",
        Reply.Unclear => "ambiguous",
        Reply.Command { Wish: ReplyCommand.WrongPerson } => "wrong-person",
        Reply.Command { Wish: var wish } => wish.ToString().ToLowerInvariant(),
        _ => "?",
    };

    private static string Show(AnswerValue value) =>
        value.Number is { } n ? n.ToString(CultureInfo.InvariantCulture)
        : value.YesNo is { } yes ? yes ? "yes" : "no"
        : value.Choice ?? (value.Choices is { } ids ? $"[{string.Join(' ', ids)}]" : value.Comment is not null ? "comment" : "skipped");
}
