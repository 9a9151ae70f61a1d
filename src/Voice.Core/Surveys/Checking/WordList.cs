using System.Resources;
using System.Text.RegularExpressions;

namespace Voice.Core.Surveys.Checking;

/// <summary>Words from <c>Words.resx</c>, found as whole words whatever their capitals.</summary>
internal sealed class WordList
{
    private static readonly ResourceManager Resources = new("Voice.Core.Surveys.Checking.Words", typeof(WordList).Assembly);

    private readonly Regex _pattern;

    private WordList(string key)
    {
        var words = Resources.GetString(key, System.Globalization.CultureInfo.InvariantCulture)!
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => Regex.Escape(line).Replace(@"\*", @"\p{L}*", StringComparison.Ordinal).Replace(@"\ ", @"[\s-]+", StringComparison.Ordinal));
        _pattern = new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', words)})(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>Words that tell somebody looking over a shoulder what the service is.</summary>
    public static WordList GivesAway { get; } = new("GivesAway");

    /// <summary>Words that no survey uses, anywhere.</summary>
    public static WordList NotUsed { get; } = new("NotUsed");

    /// <summary>The words of the list that stand in a text, each once.</summary>
    public IEnumerable<string> In(string text) =>
        _pattern.Matches(text).Select(m => m.Value.ToLowerInvariant()).Distinct();
}
