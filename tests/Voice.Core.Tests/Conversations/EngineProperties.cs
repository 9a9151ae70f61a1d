using System.Diagnostics;
using System.Text;
using Voice.Core.Conversations;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Conversations;

/// <summary>What must hold for every conversation, tried on thousands of seeded random ones.</summary>
public sealed class EngineProperties
{
    private static readonly string[] Said =
    [
        "yes", "no", "8", "7 or 8", "11", "banana", "they were nice to me", "and they came to my house", "skip", "idk", "stop", "START", "help",
        "who is this", "wrong number", "8, yes, they listened", "", "🙂", "👍", "a bit", "2", "1 and 3", "nothing", "ok", "stop texting me",
        "they should stop shouting", "yes they did", "\ud83d", "ie", "dwi ddim yn gwybod", "????", "end of it", "letter",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_conversations_keep_the_rules(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 400; i++)
            Hold(random, Pick(random, [.. Surveys.Shipped, Surveys.Of()]));
    }

    private static void Hold(Random random, SurveyDefinition survey)
    {
        var state = ConversationEngine.New(random.Next(2) == 0 ? "en" : "cy", null, "the team", "https://x.example");
        var reloaded = state;
        var rules = new Rules(survey);
        for (var i = 0; i < 40; i++)
        {
            var e = i == 0 ? new ConversationEvent.Invited() : Event(random, survey);
            var step = ConversationEngine.Next(survey, state, e);
            var again = ConversationEngine.Next(survey, ConversationJson.Read(ConversationJson.Write(reloaded)), e);
            again.Effects.ShouldBe(step.Effects);
            ConversationJson.Write(again.State).ShouldBe(ConversationJson.Write(step.State));
            rules.Check(state, e, step);
            (state, reloaded) = (step.State, again.State);
        }
        ConversationEngine.Next(survey, state, new ConversationEvent.Expired()).State.Phase.ShouldBe(Phase.Ended);
    }

    private static ConversationEvent Event(Random random, SurveyDefinition survey) => random.Next(14) switch
    {
        0 => new ConversationEvent.Agreed(),
        1 => Answer(random, survey),
        2 => Answer(random, survey),
        3 => random.Next(4) == 0 ? new ConversationEvent.Sent() : new ConversationEvent.ReminderDue(),
        4 => random.Next(6) switch
        {
            0 => new ConversationEvent.Refused(),
            1 => new ConversationEvent.TakenBack(),
            2 => new ConversationEvent.Returned(),
            _ => new ConversationEvent.Texted("yes"),
        },
        _ => new ConversationEvent.Texted(
            Pick(random, Said), Concern: random.Next(60) == 0, At: random.Next(2) == 0 ? DateTimeOffset.UnixEpoch.AddSeconds(random.Next(2000)) : null, Barred: random.Next(4) == 0),
    };

    private static ConversationEvent.Answered Answer(Random random, SurveyDefinition survey)
    {
        var question = Pick(random, survey.Questions);
        AnswerValue value = question.Type switch
        {
            QuestionType.Scale => AnswerValue.Of(random.Next(1, 11)),
            QuestionType.Faces => AnswerValue.Of(random.Next(1, 6)),
            QuestionType.YesNo => AnswerValue.Of(random.Next(2) == 0),
            QuestionType.Choice => AnswerValue.OfChoice(Pick(random, question.Options).Id),
            QuestionType.MultipleChoice => AnswerValue.OfChoices([Pick(random, question.Options).Id]),
            _ => AnswerValue.OfComment("words \udc00"),
        };
        return new ConversationEvent.Answered(question.Id, value, Concern: random.Next(60) == 0);
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>What was seen so far in one conversation.</summary>
    private sealed class Rules(SurveyDefinition survey)
    {
        private readonly Dictionary<string, int> _asked = [];
        private int _texts;
        private int _toggles;
        private int _helps;

        public void Check(ConversationState before, ConversationEvent e, Step step)
        {
            _toggles += step.Effects.Any(x => x is Effect.OptOut or Effect.OptIn) ? 1 : 0;
            foreach (var text in step.Effects.OfType<Effect.SendText>())
                Check(before, step, text);
            if (step.Effects.Any(x => x is Effect.TakenBack or Effect.Returned))
                BeginAgain();
            step.Effects.OfType<Effect.Ended>().Count().ShouldBeLessThanOrEqualTo(1);
            if (before.Phase == Phase.Ended)
                CheckAfterTheEnd(before, e, step);
            _texts.ShouldBeLessThanOrEqualTo(2 * survey.Questions.Count + 3 + survey.Timing.Reminders.Count + (2 * 5) + (2 * _toggles) + 2);
        }

        private static void CheckAfterTheEnd(ConversationState before, ConversationEvent e, Step step)
        {
            step.Effects.ShouldNotContain(x => x is Effect.ConsentConfirmed);
            var takenBack = e is ConversationEvent.Texted { Barred: false } && before.EndReason == EndReason.OptedOut && step.Effects.Any(x => x is Effect.OptIn);
            if (!takenBack)
                step.Effects.ShouldNotContain(x => x is Effect.Ended || x is Effect.Reopened);
            if (e is not ConversationEvent.Returned && (!takenBack || before.Quiet || e is ConversationEvent.Texted { Concern: true }))
                step.State.Phase.ShouldBe(Phase.Ended);
        }

        private void BeginAgain()
        {
            _asked.Clear();
            _texts = 0;
        }

        private void Check(ConversationState before, Step step, Effect.SendText text)
        {
            _texts++;
            text.Text.ShouldNotContain("{");
            if (before.Quiet)
                text.Kind.ShouldBeOneOf(TextKind.StopConfirmed, TextKind.StartConfirmed, TextKind.Help, TextKind.Closing);
            if (before.OptedOut == true)
                step.Effects.OfType<Effect.SendText>().First().Kind.ShouldBe(TextKind.StartConfirmed);
            _helps += text.Kind == TextKind.Help ? 1 : 0;
            if (text.Kind is not (TextKind.Question or TextKind.QuestionAgain) || step.State.AskedByText is not { } id)
                return;
            _asked[id] = _asked.GetValueOrDefault(id) + 1;
            _asked[id].ShouldBeLessThanOrEqualTo(2 + _helps + _toggles);
        }
    }

    [Fact]
    public void Whatever_is_written_is_read_without_an_error()
    {
        var random = new Random(5);
        Question[] questions = [TestQuestions.Overall, TestQuestions.Listened, TestQuestions.Faces, TestQuestions.Bit, TestQuestions.Tell, TestQuestions.Helps, TestQuestions.Good];
        for (var i = 0; i < 20_000; i++)
            ReplyJson.Write("", ReplyReader.Read(questions[i % questions.Length], Noise(random, random.Next(60)))).ShouldNotBeNull();
    }

    [Fact]
    public void A_text_of_100_KB_takes_no_longer_than_it_must()
    {
        string[] parts = ["8 ", "a", "no ", "\u0301", "e\u0323\u0301", "\ud83d", "😀", "stop ", "1/", ":", "yes, ", "١", "x8", "don't ", ",", "\u200b"];
        Question[] questions = [TestQuestions.Overall, TestQuestions.Listened, TestQuestions.Faces, TestQuestions.Tell, TestQuestions.Helps, TestQuestions.Good];
        var watch = Stopwatch.StartNew();
        var step = ConversationEngine.Begin(Surveys.Of(), "en", null, "team", "");
        foreach (var part in parts)
        {
            var text = new StringBuilder().Insert(0, part, 100_000 / part.Length).ToString();
            foreach (var question in questions)
                ReplyReader.Read(question, text);
            step = ConversationEngine.Next(Surveys.Of(), step.State, new ConversationEvent.Texted(text));
        }
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_state_is_small_and_comes_back_the_same()
    {
        var step = ConversationEngine.Begin(Surveys.Of(), "cy", "foster-carer", "tîm", "https://x.example/s/a");
        foreach (var text in new[] { "yes", "8", "yes", "ŵ \"quoted\" \\ and \n lines \0 \ud800", "4", "2", "1 and 2" })
            step = ConversationEngine.Next(Surveys.Of(), step.State, new ConversationEvent.Texted(text, At: DateTimeOffset.UnixEpoch));
        var json = ConversationJson.Write(step.State);
        json.Length.ShouldBeLessThan(700);
        ConversationJson.Write(ConversationJson.Read(json)).ShouldBe(json);
        ConversationJson.Read(json).Answers.ShouldBe(step.State.Answers, ignoreOrder: true);
    }

    private static string Noise(Random random, int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
            text.Append(random.Next(6) switch
            {
                0 => (char)random.Next(0x20, 0x7f),
                1 => (char)random.Next(0, 0x10000),
                2 => ' ',
                3 => (char)random.Next('0', '9' + 1),
                4 => Pick(random, Said) is { Length: > 0 } said ? said[0] : 'x',
                _ => (char)random.Next(0xd800, 0xe000),
            });
        return text.ToString();
    }
}
