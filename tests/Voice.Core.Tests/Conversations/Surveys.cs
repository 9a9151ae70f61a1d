using Voice.Core.Surveys;

namespace Voice.Core.Tests.Conversations;

/// <summary>The shipped surveys, and small ones made for a test.</summary>
internal static class Surveys
{
    private static readonly Lazy<IReadOnlyList<SurveyDefinition>> ShippedOnes = new(() => SurveyLibrary.Load(SurveyLibrary.Find()!).Latest);

    public static IReadOnlyList<SurveyDefinition> Shipped => ShippedOnes.Value;

    public static SurveyDefinition Named(string id) => id == "test" ? Of() : Shipped.Single(s => s.Id == id);

    /// <summary>A survey of one question of each type, or of those given.</summary>
    public static SurveyDefinition Of(params Question[] questions) => new()
    {
        Id = "test",
        Version = 1,
        Audience = Audience.Child,
        Trigger = new SurveyTrigger(TriggerEvent.Closure, TimeSpan.Zero, new SurveyFilter()),
        Promise = SurveyPromise.Confidential,
        Languages = [new("en", TranslationStatus.Checked), new("cy", TranslationStatus.Translated)],
        Wording = Wording,
        Questions = questions.Length > 0 ? questions
            : [TestQuestions.Overall, TestQuestions.Listened, TestQuestions.Good, TestQuestions.Faces, TestQuestions.Tell, TestQuestions.Helps, TestQuestions.Change],
        HelpLines = [],
        Timing = new SurveyTiming([3, 7], 28),
    };

    private static readonly SurveyWording Wording = new()
    {
        Title = Say("How was it?"),
        Invitation = Say("Hi, this is {team}. How was it? Text YES or NO, or go to {link}"),
        Opening = Say("Thanks. {count} questions."),
        Reminder = Say("Hi, {team} again. Text YES or go to {link}"),
        Closing = Say("Thank you. That is all."),
        Declined = Say("That is fine."),
        Help = Say("This is {team}. Text STOP to end."),
        WhoSees = Say("We see it."),
        ChangesNothing = Say("It changes nothing."),
        Thanks = Say("Thank you."),
    };

    private static LocalText Say(string text) => new(new Dictionary<string, string> { ["en"] = text });
}
