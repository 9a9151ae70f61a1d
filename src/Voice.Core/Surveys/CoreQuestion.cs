namespace Voice.Core.Surveys;

/// <summary>A question that every survey at closure asks, so that one measure means the same in every service.</summary>
/// <param name="Id">Id of the question; also of its measure where it has one.</param>
/// <param name="About">What it is about, in a few words.</param>
/// <param name="HasMeasure">Comments feed no measure.</param>
public sealed record CoreQuestion(string Id, string About, QuestionType Type, bool HasMeasure = true)
{
    public static readonly CoreQuestion Overall = new("overall", "how good it was from 1 to 10", QuestionType.Scale);
    public static readonly CoreQuestion Listened = new("listened", "being listened to", QuestionType.Choice);
    public static readonly CoreQuestion Fair = new("fair", "being treated fairly", QuestionType.Choice);
    public static readonly CoreQuestion School = new("school", "help with school or work", QuestionType.Choice);
    public static readonly CoreQuestion Informed = new("informed", "being told what they wanted to know", QuestionType.Choice);
    public static readonly CoreQuestion Next = new("next", "knowing what happens next", QuestionType.Choice);
    public static readonly CoreQuestion Good = new("good", "what was good", QuestionType.Comment, HasMeasure: false);
    public static readonly CoreQuestion Change = new("change", "what should change", QuestionType.Comment, HasMeasure: false);
    public static readonly CoreQuestion Tell = new("tell", "telling the people in charge yourself", QuestionType.Choice);

    /// <summary>Victims are not helped with school or work; they are asked whether they were kept informed.</summary>
    public static IReadOnlyList<CoreQuestion> For(Audience audience) =>
        [Overall, Listened, Fair, audience == Audience.Victim ? Informed : School, Next, Good, Change, Tell];

    public bool Fits(Question question) =>
        question.Type == Type && question.When is null && (!HasMeasure || question.Measure == Id)
        && (Id != Overall.Id || question is { Min: 1, Max: 10 });

    /// <summary>What it has to be, to end a sentence.</summary>
    internal string Shape => Type switch
    {
        QuestionType.Scale => $"a scale from 1 to 10 with 'measure: {Id}' and no condition",
        QuestionType.Choice => $"a choice with 'measure: {Id}' and no condition",
        _ => "a comment with no condition",
    };
}
