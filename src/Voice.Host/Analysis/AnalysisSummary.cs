using System.Globalization;
using System.Net;
using System.Text;
using Voice.Analysis;
using Voice.Analysis.Concerns;
using Voice.Analysis.Statistics;
using Voice.Analysis.Themes;

namespace Voice.Host.Analysis;

/// <summary>Counts what was found and shows it on one page: shares with their uncertainty, and no comment's words.</summary>
internal sealed class AnalysisSummary(string file, string modelVersion)
{
    private const int Few = 10;

    private readonly Dictionary<string, int> _sentiments = new(StringComparer.Ordinal) { ["positive"] = 0, ["neutral"] = 0, ["negative"] = 0 };
    private readonly Dictionary<string, Dictionary<string, int>> _themes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _concerns = new(StringComparer.Ordinal);
    private int _empty;
    private int _unsure;

    public int Comments { get; private set; }

    public int OtherRatings { get; private set; }

    public void Add(string text, bool otherRating, CommentAnalysis analysis)
    {
        Comments++;
        OtherRatings += otherRating ? 1 : 0;
        if (string.IsNullOrWhiteSpace(text))
        {
            _empty++;
            return;
        }

        _sentiments[analysis.Sentiment]++;
        _unsure += analysis.Abstained ? 1 : 0;
        foreach (ThemeFinding theme in analysis.Themes)
        {
            if (!_themes.TryGetValue(theme.Id, out Dictionary<string, int>? counts))
                _themes[theme.Id] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
            counts[theme.Sentiment] = counts.GetValueOrDefault(theme.Sentiment) + 1;
        }

        foreach (Concern concern in analysis.Concerns)
            _concerns[concern.CategoryId] = _concerns.GetValueOrDefault(concern.CategoryId) + 1;
    }

    public string ToHtml()
    {
        int written = Comments - _empty;
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>What the comments say</title><style>")
            .Append("body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}table{border-collapse:collapse;width:100%;margin:1rem 0}")
            .Append("th,td{text-align:left;padding:.4rem;border-bottom:1px solid #b1b4b6}td.n,th.n{text-align:right}</style></head><body>")
            .Append(CultureInfo.InvariantCulture, $"<h1>What the comments say</h1><p>{Escape(file)}: {Comments} rows, {written} with a comment, {_empty} without. Model {Escape(modelVersion)}.</p>")
            .Append("<p>Made by a program: it errs. Read the comments before you act or quote, also those without a flag.</p>");
        AppendSentiment(page, written);
        AppendThemes(page, written);
        AppendConcerns(page);
        return page.Append("</body></html>").ToString();
    }

    private void AppendSentiment(StringBuilder page, int written)
    {
        page.Append("<h2>Sentiment</h2><table><thead><tr><th scope=\"col\">Sentiment</th><th scope=\"col\" class=\"n\">Comments</th><th scope=\"col\">Share (95% interval)</th></tr></thead><tbody>");
        foreach ((string sentiment, int count) in _sentiments)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{sentiment}</th><td class=\"n\">{count}</td><td>{Share(count, written)}</td></tr>");
        page.Append(CultureInfo.InvariantCulture, $"</tbody></table><p>The program was unsure about {_unsure}.</p>");
    }

    private void AppendThemes(StringBuilder page, int written)
    {
        page.Append("<h2>Themes</h2><table><thead><tr><th scope=\"col\">Theme</th><th scope=\"col\" class=\"n\">Comments</th><th scope=\"col\">Share</th><th scope=\"col\" class=\"n\">Positive</th><th scope=\"col\" class=\"n\">Neutral</th><th scope=\"col\" class=\"n\">Negative</th></tr></thead><tbody>");
        foreach ((string id, Dictionary<string, int> counts) in _themes.OrderByDescending(pair => pair.Value.Values.Sum()).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            int all = counts.Values.Sum();
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Escape(Taxonomy.Shipped.Find(id).Name)}</th><td class=\"n\">{all}</td><td>{Share(all, written)}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{counts.GetValueOrDefault("positive")}</td><td class=\"n\">{counts.GetValueOrDefault("neutral")}</td><td class=\"n\">{counts.GetValueOrDefault("negative")}</td></tr>");
        }

        page.Append("</tbody></table>");
    }

    private void AppendConcerns(StringBuilder page)
    {
        page.Append("<h2>To be read first</h2>");
        if (_concerns.Count == 0)
        {
            page.Append("<p>No comment was flagged. That does not mean that nothing is wrong.</p>");
            return;
        }

        page.Append("<p>The column voice_concern shows which rows.</p><table><thead><tr><th scope=\"col\">Possible concern or wish</th><th scope=\"col\" class=\"n\">Comments</th></tr></thead><tbody>");
        foreach ((string id, int count) in _concerns.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Escape(id)}</th><td class=\"n\">{count}</td></tr>");
        page.Append("</tbody></table>");
    }

    private static string Share(int count, int total)
    {
        if (total < Few)
            return "too few for a share";
        (double low, double high) = WilsonInterval.Of(count, total);
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / total:0}% ({100 * low:0} to {100 * high:0}%)");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
