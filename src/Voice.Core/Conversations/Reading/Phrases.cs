using System.Collections.Frozen;
using System.Globalization;

namespace Voice.Core.Conversations.Reading;

/// <summary>The phrases of all languages, ready to look up.</summary>
internal static class Phrases
{
    public static readonly PhraseSet Yes = new(Vocabulary.Lines(t => t.YesAlone).Concat(Vocabulary.Words(t => t.Yes)));
    public static readonly PhraseSet No = new(Vocabulary.Lines(t => t.NoAlone).Concat(Vocabulary.Words(t => t.No)));
    public static readonly PhraseSet Hedges = new(Vocabulary.Lines(t => t.Hedges));
    public static readonly PhraseSet Partly = new(Vocabulary.Lines(t => t.Partly));
    public static readonly PhraseSet Agree = new(Vocabulary.Lines(t => t.Agree), loose: false);
    public static readonly PhraseSet Decline = new(Vocabulary.Lines(t => t.Decline), loose: false);
    public static readonly PhraseSet Skip = new(Vocabulary.Lines(t => t.Skip));
    public static readonly PhraseSet StopWords = new(Vocabulary.Words(t => t.StopWords), loose: false);
    public static readonly PhraseSet Stop = new(Vocabulary.Lines(t => t.StopPhrases));
    public static readonly PhraseSet StopUnlessComment = new(Vocabulary.Lines(t => t.StopUnlessComment), loose: false);
    public static readonly PhraseSet Start = new(Vocabulary.Words(t => t.StartWords).Append("opt in"), loose: false);
    public static readonly PhraseSet Help = new(Vocabulary.Words(t => t.HelpWords).Concat(Vocabulary.Lines(t => t.HelpPhrases)), loose: false);
    public static readonly PhraseSet WrongPerson = new(Vocabulary.Lines(t => t.WrongPerson), loose: false);
    public static readonly PhraseSet All = new(Vocabulary.Lines(t => t.All));
    public static readonly PhraseSet NoneOfThem = new(Vocabulary.Lines(t => t.NoneOfThem));

    public static readonly FrozenSet<string> YesWords = Vocabulary.Words(t => t.Yes);
    public static readonly FrozenSet<string> NoWords = Vocabulary.Words(t => t.No);
    public static readonly FrozenSet<string> HedgeWords = Vocabulary.Words(t => t.HedgeWords);
    public static readonly FrozenSet<string> Negations = Vocabulary.Words(t => t.Negations);
    public static readonly FrozenSet<string> BeforeAnswer = Vocabulary.Words(t => t.BeforeAnswer);
    public static readonly FrozenSet<string> AfterAnswer = Vocabulary.Words(t => t.AfterAnswer);
    public static readonly FrozenSet<string> Units = Vocabulary.Words(t => t.Units);
    public static readonly FrozenSet<string> Prepositions = Vocabulary.Words(t => t.Prepositions);

    private static readonly FrozenDictionary<string, int> Faces = FacesByGist();

    public static int? FaceOf(string words) => Faces.TryGetValue(words, out var face) ? face : null;

    private static FrozenDictionary<string, int> FacesByGist() => Vocabulary.LinePairs(t => t.Faces)
        .Select(p => (Gist: FacesReader.Gist(Tokens.Of(p.Key)), Face: int.Parse(p.Value, CultureInfo.InvariantCulture)))
        .Where(p => p.Gist.Length > 0)
        .DistinctBy(p => p.Gist)
        .ToFrozenDictionary(p => p.Gist, p => p.Face, StringComparer.Ordinal);
}
