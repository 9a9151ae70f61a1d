namespace Voice.Analysis.Concerns;

/// <summary>What the lexicon knows of a word: the classes it belongs to, as bits, and the phrases it begins.</summary>
internal sealed class LexiconEntry(string word)
{
    public string Word { get; } = word;

    /// <summary>One bit for each class the word alone belongs to.</summary>
    public ulong[] Classes { get; private set; } = [];

    public int ClassCount { get; private set; }

    public List<(string[] Following, int Class)> Phrases { get; } = [];

    /// <summary>The same classes as numbers, in the order they were joined.</summary>
    public List<int> Members { get; } = [];

    public void Join(int wordClass)
    {
        if (!Members.Contains(wordClass))
            Members.Add(wordClass);
        if (Classes.Length == 0)
            Classes = new ulong[ConcernDetector.ClassWords];
        ulong bit = 1UL << (wordClass & 63);
        ClassCount += (Classes[wordClass >> 6] & bit) == 0 ? 1 : 0;
        Classes[wordClass >> 6] |= bit;
    }

    public bool Is(int wordClass) => Classes.Length > 0 && (Classes[wordClass >> 6] >> (wordClass & 63) & 1) != 0;
}
