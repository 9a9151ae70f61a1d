namespace Voice.Admin.Responses;

/// <summary>Sentiment in the words staff read.</summary>
internal static class SentimentWords
{
    public static readonly IReadOnlyList<(string Value, string Words)> All =
        [("positive", "Good"), ("neutral", "Mixed or neither"), ("negative", "Bad")];
}
