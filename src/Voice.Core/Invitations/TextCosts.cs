using System.Collections.Concurrent;
using Voice.Core.Conversations;
using Voice.Core.Messaging;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>How many segments asking one person takes.</summary>
/// <param name="First">The first text.</param>
/// <param name="Whole">Everything we write when the person says yes and goes to the end, reminders apart.</param>
public readonly record struct TextCost(int First, int Whole)
{
    public static TextCost operator +(TextCost a, TextCost b) => new(a.First + b.First, a.Whole + b.Whole);
}

/// <summary>Estimates what texts will cost by holding the conversation with nobody. Names and links have their usual length.</summary>
internal sealed class TextCosts(AskOptions options)
{
    // A link's secret has 26 signs.
    private static readonly string AnySecret = new('0', 26);
    private const int LongestTalk = 60;

    private readonly ConcurrentDictionary<(string, int, string, string?, bool, bool, string), TextCost> _known = new();

    public TextCost Of(AskCandidate candidate)
    {
        var person = candidate.Person;
        var (language, second) = candidate.Survey.LanguagesFor(person.Language, options.UncheckedToo, options.Welsh);
        var team = candidate.TeamName ?? options.Team;
        var key = (candidate.Survey.Id, candidate.Survey.Version, language, second, person.EasyRead, person.FosterCarer, team);
        return _known.GetOrAdd(key, _ =>
        {
            var state = ConversationEngine.New(language, person.FosterCarer ? "foster-carer" : null, team, options.LinkFor(AnySecret).ToString());
            return Talk(candidate.Survey, state with { AlsoIn = second, EasyRead = person.EasyRead });
        });
    }

    private static TextCost Talk(SurveyDefinition survey, ConversationState state)
    {
        var step = ConversationEngine.Next(survey, state, new ConversationEvent.Invited());
        var first = Segments(step);
        var whole = first;
        for (var i = 0; i < LongestTalk && step.State.Phase != Phase.Ended; i++)
        {
            step = ConversationEngine.Next(survey, step.State, new ConversationEvent.Texted(i == 0 ? "yes" : "skip"));
            whole += Segments(step);
        }
        return new TextCost(first, whole);
    }

    private static int Segments(Step step) => step.Effects.OfType<Effect.SendText>().Sum(t => SmsSegments.Count(t.Text).Segments);
}
