using Voice.Core.Conversations;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Conversations;

/// <summary>A Welsh authority writes in both languages to whoever has not said which is theirs.</summary>
public sealed class TwoLanguagesTests
{
    private static readonly SurveyDefinition Survey = Surveys.Named("parent-closure");

    [Fact]
    public void The_invitation_and_the_reminder_are_in_both_Welsh_first()
    {
        var invited = Next(Both, new ConversationEvent.Invited());
        Texts(invited).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            t => t.ShouldStartWith("Helo, "), t => t.ShouldContain("\n\nHello, this is "));
        Texts(Next(invited.State, new ConversationEvent.ReminderDue())).ShouldHaveSingleItem().ShouldContain("\n\nHello, ");
    }

    [Theory]
    [InlineData("yes", "en")]
    [InlineData("Yeah ok", "en")]
    [InlineData("no", "en")]
    [InlineData("ie", "cy")]
    [InlineData("Ydw", "cy")]
    [InlineData("nac ydw", "cy")]
    public void The_first_reply_that_shows_a_language_chooses_it(string reply, string language)
    {
        var step = Next(Next(Both, new ConversationEvent.Invited()).State, new ConversationEvent.Texted(reply));
        (step.State.Language, step.State.AlsoIn).ShouldBe((language, null));
        Texts(step).ShouldAllBe(t => !t.Contains("\n\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("ok")]
    [InlineData("STOP")]
    public void A_reply_that_could_be_either_is_answered_in_both(string reply)
    {
        var step = Next(Next(Both, new ConversationEvent.Invited()).State, new ConversationEvent.Texted(reply));
        step.State.AlsoIn.ShouldBe("en");
        Texts(step).ShouldNotBeEmpty();
        Texts(step).ShouldAllBe(t => t.Contains("\n\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_only_where_nobody_knows_the_authority_is_Welsh_and_Welsh_may_be_sent()
    {
        Survey.LanguagesFor(null, uncheckedToo: true, welshAuthority: true).ShouldBe(("cy", "en"));
        Survey.LanguagesFor("en", uncheckedToo: true, welshAuthority: true).ShouldBe(("en", null));
        Survey.LanguagesFor("cy", uncheckedToo: true, welshAuthority: false).ShouldBe(("cy", null));
        Survey.LanguagesFor(null, uncheckedToo: true, welshAuthority: false).ShouldBe(("en", null));
        // Welsh that nobody has checked is not sent.
        Survey.LanguagesFor(null, uncheckedToo: false, welshAuthority: true).ShouldBe(("en", null));
    }

    private static ConversationState Both => ConversationEngine.New("cy", null, "the Harbour team", "https://voice.example/s/abc") with { AlsoIn = "en" };

    private static Step Next(ConversationState state, ConversationEvent e) =>
        ConversationEngine.Next(Survey, ConversationJson.Read(ConversationJson.Write(state)), e);

    private static IEnumerable<string> Texts(Step step) => step.Effects.OfType<Effect.SendText>().Select(t => t.Text);
}
