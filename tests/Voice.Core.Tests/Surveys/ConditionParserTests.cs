using Voice.Core.Surveys;

namespace Voice.Core.Tests.Surveys;

public sealed class ConditionParserTests
{
    private static readonly Dictionary<string, AnswerValue> Answers = new()
    {
        ["overall"] = AnswerValue.Of(4),
        ["told"] = AnswerValue.Of(true),
        ["help"] = AnswerValue.OfChoices(["money", "home"]),
        ["tell"] = AnswerValue.OfChoice("voice-note"),
        ["good"] = AnswerValue.OfComment("All of it"),
        ["skipped"] = AnswerValue.Skipped,
    };

    [Theory]
    [InlineData("overall <= 4", true)]
    [InlineData("overall < 4", false)]
    [InlineData("overall>=4", true)]
    [InlineData("overall = 4", true)]
    [InlineData("overall != 4", false)]
    [InlineData("overall > -1", true)]
    [InlineData("told is yes", true)]
    [InlineData("told is not yes", false)]
    [InlineData("help includes money", true)]
    [InlineData("help includes school", false)]
    [InlineData("tell is voice-note", true)]
    [InlineData("tell includes voice-note", true)]
    [InlineData("answered good", true)]
    [InlineData("answered skipped", false)]
    [InlineData("answered nothing", false)]
    [InlineData("told is no or overall < 9 and tell is letter", false)]
    [InlineData("(told is yes or overall < 9) and tell is voice-note", true)]
    [InlineData("told is yes or overall < 9 and tell is letter", true)]
    public void Holds(string text, bool expected)
    {
        var (condition, fault) = Condition.Parse(text);

        fault.ShouldBeNull();
        condition!.Holds(Answers).ShouldBe(expected);
    }

    [Theory]
    [InlineData("overall <= 4")]
    [InlineData("answered good")]
    [InlineData("told is not yes and (overall < 3 or help includes money) and answered good")]
    [InlineData("a is b or c is d and e is f or (g = 1)", "a is b or c is d and e is f or g = 1")]
    [InlineData("((a is b))", "a is b")]
    [InlineData("  a   is\tb ", "a is b")]
    public void Is_written_as_it_was_read(string text, string? expected = null)
    {
        var written = Condition.Parse(text).Condition!.ToString();

        written.ShouldBe(expected ?? text);
        Condition.Parse(written).Condition!.ToString().ShouldBe(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("overall")]
    [InlineData("overall <=")]
    [InlineData("overall <= four")]
    [InlineData("overall < 99999999999")]
    [InlineData("and")]
    [InlineData("told is and")]
    [InlineData("told is yes and")]
    [InlineData("told is yes overall < 3")]
    [InlineData("(told is yes")]
    [InlineData("told is yes)")]
    [InlineData("told == yes")]
    [InlineData("told & yes")]
    [InlineData("answered")]
    [InlineData("4 <= overall")]
    [InlineData("()")]
    public void Faults_are_one_sentence(string text)
    {
        var (condition, fault) = Condition.Parse(text);

        condition.ShouldBeNull();
        fault.ShouldNotBeNull().ShouldEndWith(".");
    }

    [Fact]
    public void Many_brackets_are_refused_and_do_not_overflow() =>
        Condition.Parse(new string('(', 100_000)).Fault.ShouldNotBeNull();
}
