using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>The ways to name each option of a question, worked out once per question.</summary>
internal sealed class OptionWords
{
    private static readonly ConditionalWeakTable<Question, OptionWords> Cache = [];

    private readonly FrozenDictionary<string, int> _whole;
    private readonly (string[] Words, int Option)[] _phrases;
    private readonly FrozenDictionary<string, int> _telling;

    private OptionWords(Question question)
    {
        Options = question.Options;
        Numbered = IsNumbered(question);
        YesOption = Only(Phrases.YesWords, "yes");
        NoOption = Only(Phrases.NoWords, "no");
        PartlyOption = Options.ToList().FindIndex(o => NamesOf(o).Any(name => Phrases.Partly.Has(Gists.Of(name))));
        var names = Options.SelectMany((option, i) => NamesOf(option).Select(name => (Words: WordsOf(name), Option: i)))
            .Where(n => n.Words.Length > 0).SelectMany(WithAndWithoutSpaces).ToArray();
        _whole = names.GroupBy(n => string.Join(' ', n.Words)).Where(g => g.Select(n => n.Option).Distinct().Count() == 1)
            .ToFrozenDictionary(g => g.Key, g => g.First().Option, StringComparer.Ordinal);
        _phrases = [.. names.Where(n => !IsPlain(n.Words)).OrderByDescending(n => n.Words.Length)];
        _telling = TellingWords(names);
    }

    public IReadOnlyList<Option> Options { get; }

    /// <summary>The text showed numbers to choose by; otherwise "2" says nothing about "a bit".</summary>
    public bool Numbered { get; }

    /// <summary>The option that "yes" means; −1 for none.</summary>
    public int YesOption { get; }

    public int NoOption { get; }

    /// <summary>The option that "kinda" means; −1 for none.</summary>
    public int PartlyOption { get; }

    public static OptionWords Of(Question question) => Cache.GetValue(question, q => new OptionWords(q));

    /// <summary>The option that the whole text names; −1 for none.</summary>
    public int Whole(Hearing heard)
    {
        if (_whole.TryGetValue(string.Join(' ', WordsOf(heard.Tokens)), out var option))
            return option;
        return _whole.TryGetValue(heard.Gists.Exact, out option) || _whole.TryGetValue(heard.Gists.Loose, out option) ? option : -1;
    }

    /// <summary>The options named somewhere in the text, longer names first; a word used for one name counts for no other.</summary>
    public SortedSet<int> Named(Tokens tokens)
    {
        var words = WordsOf(tokens);
        var used = new bool[words.Length];
        var found = new SortedSet<int>();
        foreach (var (phrase, option) in _phrases)
            if (Mark(words, used, phrase))
                found.Add(option);
        for (var i = 0; i < words.Length; i++)
            if (!used[i] && Telling(words[i]) is { } option)
                found.Add(option);
        return found;
    }

    private static bool IsNumbered(Question question) =>
        question.Sms.IsEmpty || question.Sms.ByLanguage.Values.Any(text => text.Contains('1', StringComparison.Ordinal) && text.Contains('2', StringComparison.Ordinal));

    private int? Telling(string word)
    {
        if (_telling.TryGetValue(word, out var option))
            return option;
        if (word.Length < 4 || Vocabulary.Knows(word))
            return null;
        foreach (var (telling, its) in _telling)
            if (Typo.Of(telling, word))
                return its;
        return null;
    }

    private static bool Mark(string[] words, bool[] used, string[] phrase)
    {
        var any = false;
        for (var i = 0; i + phrase.Length <= words.Length; i++)
        {
            if (!Fits(words, used, phrase, i))
                continue;
            Array.Fill(used, true, i, phrase.Length);
            any = true;
        }
        return any;
    }

    private static bool Fits(string[] words, bool[] used, string[] phrase, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (used[at + i] || (words[at + i] != phrase[i] && !Typo.Of(phrase[i], words[at + i])))
                return false;
        return true;
    }

    /// <summary>Words of an option's names that no other option has, long enough to tell something.</summary>
    private FrozenDictionary<string, int> TellingWords((string[] Words, int Option)[] names)
    {
        var owners = new Dictionary<string, int>();
        foreach (var (words, option) in names)
            foreach (var word in words)
                owners[word] = owners.TryGetValue(word, out var other) && other != option ? -1 : option;
        return owners.Where(o => o.Value >= 0 && o.Value != YesOption && o.Value != NoOption && IsTelling(o.Key))
            .ToFrozenDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal);
    }

    private static bool IsTelling(string word) =>
        word.Length >= 4 && !Vocabulary.Chatter.Contains(word) && !Phrases.HedgeWords.Contains(word) && !Phrases.Negations.Contains(word)
        && !Phrases.AfterAnswer.Contains(word) && !Stopwords.Contains(word);

    private static readonly FrozenSet<string> Stopwords =
        new[] { "them", "they", "people", "someone", "something", "other", "some", "more", "with", "about", "your", "want", "need", "what", "this", "that", "have", "been", "into", "from", "when", "gyda", "rhywun", "rhywbeth", "eisiau", "hoffwn" }.ToFrozenSet();

    /// <summary>The one option that begins with such a word, or is called so.</summary>
    private int Only(FrozenSet<string> words, string id)
    {
        var found = -1;
        for (var i = 0; i < Options.Count; i++)
        {
            if (Options[i].Id != id && !Options[i].Text.ByLanguage.Values.Any(text => Begins(text, words)))
                continue;
            if (found >= 0 && Options[found].Id != id)
                return Options[i].Id == id ? i : -1;
            if (found < 0 || Options[i].Id == id)
                found = i;
        }
        return found;
    }

    private static bool Begins(string text, FrozenSet<string> words) =>
        Tokens.Of(text) is { Count: > 0 } tokens && words.Contains(tokens[0].Text);

    // A bare "yes" or "no" is read as such, with all its doubts, and not as a name.
    private static bool IsPlain(string[] words) =>
        words.Length == 1 && (Phrases.YesWords.Contains(words[0]) || Phrases.NoWords.Contains(words[0]) || words[0].Length < 3);

    private static IEnumerable<string> NamesOf(Option option) =>
        option.Text.ByLanguage.Values.Concat(option.Words).Append(option.Id.Replace('-', ' '));

    // "voicenote", "abit"
    private static IEnumerable<(string[] Words, int Option)> WithAndWithoutSpaces((string[] Words, int Option) name) =>
        name.Words.Length is 2 or 3 ? [name, ([string.Concat(name.Words)], name.Option)] : [name];

    private static string[] WordsOf(string text) => WordsOf(Tokens.Of(text));

    private static string[] WordsOf(Tokens tokens)
    {
        var words = new List<string>(tokens.Count);
        foreach (var token in tokens)
            if (token.Kind != TokenKind.Mark)
                words.Add(token.Text);
        return [.. words];
    }
}
