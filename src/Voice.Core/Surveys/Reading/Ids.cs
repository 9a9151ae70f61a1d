using System.Text.RegularExpressions;

namespace Voice.Core.Surveys.Reading;

internal static partial class Ids
{
    /// <summary>Small letters, digits and hyphens, beginning with a letter.</summary>
    public static bool IsId(string text) => Pattern().IsMatch(text) && !Reserved.Contains(text);

    /// <summary>Words with a meaning of their own in conditions.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string> { "and", "or", "is", "includes", "answered" };

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Pattern();
}
