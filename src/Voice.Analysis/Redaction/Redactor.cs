using System.Text;
using System.Text.RegularExpressions;
using Voice.Analysis.Text;

namespace Voice.Analysis.Redaction;

/// <summary>Masks identifiers, names, schools and places, and says what and why. Thread-safe.</summary>
/// <remarks>A machine's redaction is a draft: no quote leaves before a person has read it.</remarks>
public sealed class Redactor(KnownWords knownWords)
{
    /// <summary>Grows with every change of what is masked, so that what was read before is masked anew.</summary>
    public const int Version = 2;

    private const int MostOnStack = 512;

    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();
    private static readonly string[] Replacements =
        ["[phone]", "[e-mail]", "[link]", "[postcode]", "[address]", "[date]", "[NHS number]", "[NI number]", "[number plate]", "[handle]", "[name]", "[school]", "[place]"];

    /// <summary>What stands in the place of something masked.</summary>
    /// <param name="kind">What was masked.</param>
    public static string ReplacementFor(MaskKind kind) => Replacements[(int)kind];

    /// <summary>Masks a comment.</summary>
    /// <param name="text">The comment as written.</param>
    /// <param name="knownNames">Names to mask whatever their context, full or in parts; null for none.</param>
    public RedactedText Redact(string text, IReadOnlyCollection<string>? knownNames = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Redact(PreparedText.Of(text), text, PeopleFrom(knownNames));
    }

    internal RedactedText Redact(PreparedText prepared, string text, IReadOnlySet<string> people)
    {
        var plain = PlainLetters.Of(text);
        List<MaskSpan>? spans = plain is null ? Find(prepared, text, people) : Find(PreparedText.Of(plain.Text), plain.Text, people)?.ConvertAll(span => InSource(span, plain));
        return spans is null ? new RedactedText(text, []) : Apply(text, Settle(spans));
    }

    private static MaskSpan InSource(MaskSpan span, PlainLetters plain)
    {
        (int start, int end) = plain.InSource(span.Start, span.End);
        return span with { Start = start, End = end };
    }

    private List<MaskSpan>? Find(PreparedText prepared, string text, IReadOnlySet<string> people)
    {
        List<MaskSpan>? spans = null;
        TextShape seen = TextShape.Of(text);
        foreach ((MaskKind kind, Regex shape, string reason, Func<TextShape, bool> applies) in IdentifierPatterns.All.AsSpan())
        {
            if (applies(seen))
                AddMatches(kind, shape, reason, text, ref spans);
        }

        NumberRows.AddTo(ref spans, text, seen.Digits);
        BirthDates.AddTo(ref spans, text);
        AddNames(ref spans, prepared, seen, people);
        return spans;
    }

    /// <summary>The folded words to look for, from full names: "Mary Jones" is looked for as mary and as jones.</summary>
    internal static IReadOnlySet<string> PeopleFrom(IReadOnlyCollection<string>? knownNames)
    {
        if (knownNames is null || knownNames.Count == 0)
            return Nobody;
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in knownNames)
        {
            PreparedText prepared = PreparedText.Of(name);
            foreach (Token token in prepared.Tokens)
            {
                if (token.Kind == TokenKind.Word && token.Length >= 2)
                    people.Add(prepared.TextOf(token).ToString());
            }
        }

        return people;
    }

    private void AddNames(ref List<MaskSpan>? spans, PreparedText prepared, in TextShape seen, IReadOnlySet<string> people)
    {
        int count = prepared.Tokens.Length;
        Span<WordTraits> traits = count <= MostOnStack ? stackalloc WordTraits[count] : new WordTraits[count];
        var words = new CommentWords(prepared, seen.Text, knownWords, traits);
        new NameFinder(words, people, seen.NamesNetwork).AddTo(ref spans);
    }

    private static void AddMatches(MaskKind kind, Regex shape, string reason, string text, ref List<MaskSpan>? spans)
    {
        foreach (ValueMatch match in shape.EnumerateMatches(text))
        {
            (int start, int length) = (match.Index, match.Length);
            if (shape.GroupNumberFromName("h") >= 0)
            {
                Group part = shape.Match(text, start).Groups["h"];
                if (part.Success)
                    (start, length) = (part.Index, part.Length);
            }

            (spans ??= []).Add(new MaskSpan(kind, start, start + length, reason));
        }
    }

    // Where stretches overlap, the earlier shape in the list says what it is and the mask covers both: half a secret is a leak.
    private static List<MaskSpan> Settle(List<MaskSpan> spans)
    {
        var kept = new List<MaskSpan>(spans.Count);
        foreach (MaskSpan span in spans)
        {
            MaskSpan whole = span;
            for (int i; (i = kept.FindIndex(k => whole.Start < k.End && k.Start < whole.End)) >= 0;)
            {
                whole = kept[i] with { Start = Math.Min(whole.Start, kept[i].Start), End = Math.Max(whole.End, kept[i].End) };
                kept.RemoveAt(i);
            }

            kept.Add(whole);
        }

        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }

    private static RedactedText Apply(string text, List<MaskSpan> spans)
    {
        var builder = new StringBuilder(text.Length);
        var masks = new Mask[spans.Count];
        int at = 0;
        for (int i = 0; i < spans.Count; i++)
        {
            MaskSpan span = spans[i];
            builder.Append(text, at, span.Start - at);
            string replacement = ReplacementFor(span.Kind);
            masks[i] = new Mask(span.Kind, span.Start, span.End - span.Start, builder.Length, replacement, span.Reason);
            builder.Append(replacement);
            at = span.End;
        }

        builder.Append(text, at, text.Length - at);
        return new RedactedText(builder.ToString(), masks);
    }
}
