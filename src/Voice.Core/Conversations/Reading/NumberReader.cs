using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>The one number a text gives as its answer, if it gives one.</summary>
/// <remarks>
/// Every number in the text is sorted first (<see cref="NumberMentions"/>): clearly said as an answer, perhaps, or clearly
/// something else (a time, a price, so many weeks). One clear number and no other candidate is the answer; two are ambiguous.
/// </remarks>
internal static class NumberReader
{
    public static Reply Read(Hearing heard, int min, int max)
    {
        var mentions = NumberMentions.In(heard, max);
        if (mentions.Confusing)
            return Reply.Ambiguous;
        return mentions.Clear.Count switch
        {
            0 => mentions.Perhaps.Exists(n => n >= min && n <= max) ? Reply.Ambiguous : Reply.NotUnderstood,
            1 => One(mentions, min, max),
            _ => Reply.Ambiguous,
        };
    }

    private static Reply One(NumberMentions mentions, int min, int max)
    {
        var number = mentions.Clear[0];
        if (!mentions.Strong && mentions.Perhaps.Exists(n => n != number && n >= min && n <= max))
            return Reply.Ambiguous;
        return number < min || number > max ? Reply.OutOfRange : new Reply.Answer(AnswerValue.Of(number));
    }
}
