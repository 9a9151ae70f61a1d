using System.Text.RegularExpressions;
using Voice.Core.Messaging;

namespace Voice.Admin.Messaging;

/// <summary>A text as a phone shows it: our own survey links can be tapped, nothing else can.</summary>
public static partial class TextParts
{
    public static IEnumerable<(string Part, bool Link)> Of(SimulatedText text, Uri surveys)
    {
        var begin = new Uri(surveys, "/s/").ToString();
        return Link().Split(text.Body).Where(p => p.Length > 0)
            .Select(p => (p, !text.FromPhone && p.StartsWith(begin, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"(https?://[^\s]+[a-z0-9])")]
    private static partial Regex Link();
}
