using System.Text.RegularExpressions;
using Voice.Core.Messaging;

namespace Voice.Core.Surveys.Checking;

/// <summary>What may stand in a text message, and how long it may be.</summary>
internal static partial class TextRules
{
    private const int MostSegments = 2;
    private static readonly Dictionary<string, string> Longest = new()
    {
        ["{team}"] = new string('T', SurveyCheck.LongestTeam),
        ["{link}"] = new string('l', SurveyCheck.LongestLink),
        ["{count}"] = "6",
    };

    public static void Check(Checked survey)
    {
        foreach (var text in survey.Written)
        {
            Placeholders(survey, text);
            if (text.IsSms)
                Length(survey, text);
        }
    }

    private static void Placeholders(Checked survey, WrittenText text)
    {
        foreach (var unknown in Placeholder().Matches(text.Words).Select(m => m.Value).Where(p => !Longest.ContainsKey(p)).Distinct())
        {
            survey.Add(FaultKind.UnknownPlaceholder, text.Path,
                $"Nothing can be filled in for {unknown}; only {{team}}, {{link}} and {{count}} can, and no text ever says the name of the person.");
        }
    }

    private static void Length(Checked survey, WrittenText text)
    {
        var filled = Placeholder().Replace(text.Words, m => Longest.GetValueOrDefault(m.Value, m.Value));
        var size = SmsSegments.Count(filled);
        if (size.Segments <= MostSegments)
            return;
        var most = size.Encoding == SmsEncoding.Gsm7 ? 306 : 134;
        var rare = size.Encoding == SmsEncoding.Gsm7 ? [] : filled.Where(c => !SmsSegments.IsGsm(c)).Distinct().Take(3).ToList();
        var why = rare.Count == 0 ? "" : $" ('{string.Join("', '", rare)}' makes a text longer; without such letters 306 are allowed)";
        survey.Add(FaultKind.TooLongForText, text.Path,
            $"{char.ToUpperInvariant(text.Name[0])}{text.Name[1..]} ('{text.Key}') is {size.Units} letters long and takes {size.Segments} text messages; {MostSegments} are allowed, which is {most} letters{why}.");
    }

    [GeneratedRegex(@"\{[^{}\s]*\}")]
    private static partial Regex Placeholder();
}
