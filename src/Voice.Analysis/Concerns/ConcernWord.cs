namespace Voice.Analysis.Concerns;

/// <summary>A word as the detector sees it.</summary>
/// <param name="SourceStart">Where it begins in the text as written.</param>
/// <param name="SourceEnd">Where it ends there, exclusive.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Clause">The number of its clause.</param>
/// <param name="Entry">What the lexicon knows of it, or null.</param>
internal readonly record struct ConcernWord(int SourceStart, int SourceEnd, int Sentence, int Clause, LexiconEntry? Entry);
