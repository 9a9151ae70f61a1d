using Voice.Core.Conversations;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Conversations;

public sealed class ConversationEngineTests
{
    [Fact]
    public void Yes_confirms_consent_and_brings_the_opening_and_the_first_question_in_this_order()
    {
        var step = After("yes");
        step.Effects[0].ShouldBeOfType<Effect.ConsentConfirmed>();
        step.Effects.OfType<Effect.SendText>().Select(t => t.Kind).ShouldBe([TextKind.Opening, TextKind.Question]);
        step.State.Open.ShouldBe("overall");
    }

    [Theory]
    [InlineData("yes please", Phase.Asking)]
    [InlineData("ok", Phase.Asking)]
    [InlineData("go on then", Phase.Asking)]
    [InlineData("sure", Phase.Asking)]
    [InlineData("yh", Phase.Asking)]
    [InlineData("👍", Phase.Asking)]
    [InlineData("START", Phase.Asking)]
    [InlineData("ydw", Phase.Asking)]
    [InlineData("iawn", Phase.Asking)]
    [InlineData("dechrau", Phase.Asking)]
    [InlineData("ok thanks", Phase.Asking)]
    [InlineData("yes i will", Phase.Asking)]
    [InlineData("yeah why not", Phase.Asking)]
    [InlineData("yes but who are you", Phase.Invited)]
    [InlineData("if i have to", Phase.Asking)]
    [InlineData("yes no", Phase.Invited)]
    [InlineData("no i dont want to do it", Phase.Ended)]
    [InlineData("im ok thanks", Phase.Ended)]
    [InlineData("later", Phase.Invited)]
    [InlineData("thanks", Phase.Invited)]
    [InlineData("no", Phase.Ended)]
    [InlineData("no thanks", Phase.Ended)]
    [InlineData("nah", Phase.Ended)]
    [InlineData("not interested", Phase.Ended)]
    [InlineData("i dont want to", Phase.Ended)]
    [InlineData("dim diolch", Phase.Ended)]
    [InlineData("maybe", Phase.Invited)]
    [InlineData("8", Phase.Invited)]
    [InlineData("what do i get", Phase.Invited)]
    [InlineData("who is this", Phase.Invited)]
    [InlineData("idk", Phase.Invited)]
    public void A_reply_to_the_invitation(string text, Phase phase) => After(text).State.Phase.ShouldBe(phase);

    [Fact]
    public void A_quiet_end_reads_the_same_as_a_finish()
    {
        var finish = After(Surveys.Of(TestQuestions.Good), "yes", "it was good").Effects.OfType<Effect.SendText>().Single();
        var quiet = Last(Surveys.Of(TestQuestions.Good, TestQuestions.Change), "yes", new ConversationEvent.Texted("he hits me", Concern: true));
        quiet.Effects.OfType<Effect.SendText>().Single().ShouldBe(finish);
        quiet.State.EndReason.ShouldBe(EndReason.EndedQuietly);
        quiet.Effects.OfType<Effect.KeepAnswer>().Single().Value.Comment.ShouldBe("he hits me");
    }

    [Fact]
    public void An_anonymous_survey_is_not_answered_by_text()
    {
        var survey = Surveys.Of() with { Promise = SurveyPromise.Anonymous };
        var step = After(survey, "yes");
        step.State.Phase.ShouldBe(Phase.Invited);
        step.Effects.OfType<Effect.SendText>().Single().Text.ShouldContain("https://voice.example");
        After(survey, "yes", "yes").Effects.ShouldBeEmpty();
    }

    [Fact]
    public void What_stands_for_a_placeholder_is_not_filled_again()
    {
        var step = ConversationEngine.Begin(Surveys.Of(), "en", null, "team {link}", "L");
        step.Effects.OfType<Effect.SendText>().Single().Text.ShouldBe("Hi, this is team {link}. How was it? Text YES or NO, or go to L");
    }

    [Fact]
    public void Answers_before_consent_on_the_web_count_for_nothing()
    {
        var step = ConversationEngine.Next(Surveys.Of(), Begun(Surveys.Of()), new ConversationEvent.Answered("overall", AnswerValue.Of(8)));
        step.Effects.ShouldBeEmpty();
        step.State.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void A_comment_that_came_before_the_next_question_left_is_the_second_half_of_the_last()
    {
        var survey = Surveys.Of(TestQuestions.Good, TestQuestions.Change);
        var at = DateTimeOffset.UnixEpoch;
        var first = ConversationEngine.Next(survey, After(survey, "yes").State, new ConversationEvent.Texted("They took me to", At: at));
        Kept(ConversationEngine.Next(survey, first.State, new ConversationEvent.Texted("boxing every week", At: at.AddSeconds(5), BeforeAsked: true))).ShouldBe("good: They took me to\nboxing every week");
        Kept(ConversationEngine.Next(survey, first.State, new ConversationEvent.Texted("boxing every week", At: at.AddSeconds(5)))).ShouldBe("change: boxing every week");
        Kept(ConversationEngine.Next(survey, first.State, new ConversationEvent.Texted("and also the gym", At: at.AddHours(1)))).ShouldBe("change: and also the gym");
    }

    [Fact]
    public void Several_answers_fill_their_questions_and_leave_chatter_alone()
    {
        var survey = Surveys.Of(TestQuestions.Overall, TestQuestions.Listened, TestQuestions.Tell);
        var step = After(survey, "yes", "8, yes, they listened");
        step.Effects.OfType<Effect.KeepAnswer>().Select(k => k.QuestionId).ShouldBe(["overall", "listened"]);
        step.State.Open.ShouldBe("tell");
        After(survey, "yes", "8, they were nice").State.Open.ShouldBe("listened");
    }

    [Fact]
    public void A_text_before_the_invitation_starts_nothing_but_stop_is_heard()
    {
        var fresh = ConversationEngine.New("en", null, "team", "");
        ConversationEngine.Next(Surveys.Of(), fresh, new ConversationEvent.Texted("yes")).Effects.ShouldBeEmpty();
        ConversationEngine.Next(Surveys.Of(), fresh, new ConversationEvent.Texted("stop")).Effects[0].ShouldBeOfType<Effect.OptOut>();
    }

    private static string Kept(Step step) =>
        step.Effects.OfType<Effect.KeepAnswer>().Select(k => $"{k.QuestionId}: {k.Value.Comment}").Single();

    private static ConversationState Begun(SurveyDefinition survey) =>
        ConversationEngine.Begin(survey, "en", null, "the Harbour team", "https://voice.example/s/abc").State;

    private static Step After(params string[] texts) => After(Surveys.Of(), texts);

    private static Step After(SurveyDefinition survey, params string[] texts)
    {
        var step = new Step(Begun(survey), []);
        foreach (var text in texts)
            step = ConversationEngine.Next(survey, step.State, new ConversationEvent.Texted(text));
        return step;
    }

    private static Step Last(SurveyDefinition survey, string first, ConversationEvent e) =>
        ConversationEngine.Next(survey, After(survey, first).State, e);
}
