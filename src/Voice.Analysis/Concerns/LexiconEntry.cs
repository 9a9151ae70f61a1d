namespace Voice.Analysis.Concerns;

/// <summary>What the lexicon knows of a word: the classes it belongs to, and the phrases it begins.</summary>
internal sealed class LexiconEntry(string word)
{
    public string Word { get; } = word;

    public List<int> Classes { get; } = [];

    public List<(string[] Following, int Class)> Phrases { get; } = [];
}
