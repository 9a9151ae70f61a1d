using System.Text;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations;

/// <summary>Fills <c>{team}</c>, <c>{link}</c> and <c>{count}</c> in one pass, so that what is filled in is never filled again.</summary>
internal static class Placeholders
{
    public static string Fill(string text, SurveyDefinition survey, ConversationState state)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        var filled = new StringBuilder(text.Length + 40);
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            if (rest[0] != '{' || !Append(filled, rest, survey, state, out var length))
            {
                filled.Append(rest[0]);
                length = 1;
            }
            i += length;
        }
        return filled.ToString();
    }

    private static bool Append(StringBuilder filled, ReadOnlySpan<char> rest, SurveyDefinition survey, ConversationState state, out int length)
    {
        if (rest.StartsWith("{team}"))
        {
            filled.Append(state.Team);
            length = 6;
            return true;
        }
        if (rest.StartsWith("{link}"))
        {
            filled.Append(state.Link);
            length = 6;
            return true;
        }
        length = 7;
        if (!rest.StartsWith("{count}"))
            return false;
        filled.Append(SurveyPath.CountByText(survey));
        return true;
    }
}
