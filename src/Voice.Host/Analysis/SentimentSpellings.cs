using Voice.Analysis.Engine;

namespace Voice.Host.Analysis;

/// <summary>Other files spell sentiment in their own ways: "Positive", "pos", "mixed", "-".</summary>
internal static class SentimentSpellings
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["positive"] = "positive",
        ["pos"] = "positive",
        ["+"] = "positive",
        ["good"] = "positive",
        ["negative"] = "negative",
        ["neg"] = "negative",
        ["-"] = "negative",
        ["bad"] = "negative",
        ["neutral"] = "neutral",
        ["neu"] = "neutral",
        ["mixed"] = "neutral",
        ["neutral or mixed"] = "neutral",
        ["neither"] = "neutral"
    };

    /// <summary>The same rows in our spelling where every label is a sentiment; otherwise as they are.</summary>
    public static List<LabelledComment> Normalise(List<LabelledComment> rows)
        => rows.TrueForAll(row => row.Labels is [var one] && Plain.ContainsKey(one))
            ? [.. rows.Select(row => row with { Labels = [Plain[row.Labels[0]]] })]
            : rows;
}
