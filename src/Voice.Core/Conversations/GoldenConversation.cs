using System.Globalization;
using System.Text;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>A whole conversation as a text file that people can read, and tests can hold again word for word.</summary>
/// <remarks>
/// <c>&gt; </c> we say, <c>&lt; </c> they say (<c>&lt;! </c> with a concern, <c>&lt;- </c> barred), <c>= </c> an effect, <c>* </c> anything else that happened, <c>#</c> a remark.
/// The first lines name the survey, the language and what the placeholders stand for.
/// </remarks>
/// <param name="Survey">Survey id.</param>
/// <param name="Language">BCP 47 code.</param>
/// <param name="Variant">Wording variant; null for none.</param>
/// <param name="Remarks">Lines that say what the conversation shows.</param>
/// <param name="Turns">Events and what followed from each.</param>
public sealed record GoldenConversation(
    string Survey, string Language, string? Variant, IReadOnlyList<string> Remarks, IReadOnlyList<GoldenTurn> Turns)
{
    /// <summary>What stands for the team and the link in every golden file: no real one may get into the tests.</summary>
    public const string Team = "the Harbour team";

    public const string Link = "https://voice.example/s/abc";

    /// <summary>A conversation that took place, as the content of a golden file.</summary>
    /// <param name="survey">Survey id.</param>
    /// <param name="start">The state it began with; its team and link are replaced in the file.</param>
    /// <param name="turns">Events and what followed from each.</param>
    public static string Write(string survey, ConversationState start, IEnumerable<GoldenTurn> turns)
    {
        var text = new GoldenConversation(survey, start.Language, start.Variant, [], [.. turns]).Write();
        return Hide(Hide(text, start.Link, Link), start.Team, Team);
    }

    /// <summary>Holds the conversation again, with its state saved and reloaded after every event.</summary>
    public GoldenConversation Replay(SurveyDefinition survey)
    {
        var state = ConversationEngine.New(Language, Variant, Team, Link);
        var turns = new List<GoldenTurn>();
        foreach (var turn in Turns)
        {
            var step = ConversationEngine.Next(survey, ConversationJson.Read(ConversationJson.Write(state)), turn.Event);
            turns.Add(new GoldenTurn(turn.Event, step.Effects));
            state = step.State;
        }
        return this with { Turns = turns };
    }

    public string Write()
    {
        var file = new StringBuilder();
        foreach (var remark in Remarks)
            file.Append(remark).Append('\n');
        file.Append("survey: ").Append(Survey).Append("\nlanguage: ").Append(Language).Append('\n');
        if (Variant is not null)
            file.Append("variant: ").Append(Variant).Append('\n');
        DateTimeOffset? before = null;
        foreach (var turn in Turns)
            GoldenLines.Write(file.Append('\n'), turn, ref before);
        return file.ToString();
    }

    /// <summary>Reads a golden file; what followed from each event is for the test to compare.</summary>
    /// <exception cref="FormatException">A line is none of the known kinds.</exception>
    public static GoldenConversation Parse(string file)
    {
        var golden = new GoldenConversation("", "en", null, [], []);
        var (remarks, turns, at) = (new List<string>(), new List<GoldenTurn>(), (DateTimeOffset?)null);
        foreach (var line in file.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0))
        {
            if (line[0] == '#')
                remarks.Add(line);
            else if (Header(ref golden, line) || line.StartsWith("> ", StringComparison.Ordinal) || line.StartsWith("= ", StringComparison.Ordinal))
                continue;
            else if (GoldenLines.Seconds(line) is { } seconds)
                at = (at ?? DateTimeOffset.UnixEpoch).AddSeconds(seconds);
            else
                turns.Add(new GoldenTurn(GoldenLines.Event(line, at), []));
        }
        return golden with { Remarks = remarks, Turns = turns };
    }

    private static bool Header(ref GoldenConversation golden, string line)
    {
        var at = line.IndexOf(": ", StringComparison.Ordinal);
        if (at < 0 || !char.IsAsciiLetterLower(line[0]))
            return false;
        var value = line[(at + 2)..];
        golden = line[..at] switch
        {
            "survey" => golden with { Survey = value },
            "language" => golden with { Language = value },
            "variant" => golden with { Variant = value },
            _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{line}' is no line of a golden conversation.")),
        };
        return true;
    }

    private static string Hide(string text, string real, string shown) =>
        real.Length == 0 ? text : text.Replace(real, shown, StringComparison.Ordinal);
}

/// <summary>One event and what followed from it.</summary>
public sealed record GoldenTurn(ConversationEvent Event, IReadOnlyList<Effect> Effects);
