using System.Globalization;
using System.Net;
using System.Text;

namespace Voice.Core.Reports;

/// <summary>The ways of answering as part of the summary.</summary>
internal static class WayHtml
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static void Append(StringBuilder html, BoardSummary summary, Func<string, string> title, Func<ShareSummary?, string> rate)
    {
        if (summary.Ways.Count > 0)
            Table(html, "How people answered", "People who were asked, by the way they answered. Ways that few people used are put together.", summary.Ways, title, rate);
        if (summary.OpenWays.Count > 0)
            Table(html, "Answers from people nobody asked", "Anybody may answer at a poster, on the office tablet or on a form from a pile, also twice. So these are counted apart, by the day they came in, and in no other figure here.", summary.OpenWays, title, rate);
    }

    private static void Table(
        StringBuilder html, string heading, string caption, IReadOnlyList<WaySummary> ways, Func<string, string> title, Func<ShareSummary?, string> rate)
    {
        html.Append(British, $"<section><h2>{heading}</h2><table><caption>{caption}</caption>")
            .Append("<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">How</th><th scope=\"col\">Answered</th><th scope=\"col\">Good overall</th></tr></thead><tbody>");
        foreach (var way in ways)
            html.Append(British, $"<tr><th scope=\"row\">{Text(title(way.Audience))}</th><td>{Text(way.Words)}</td><td>{Text(way.Answered.Words)}</td><td>{rate(way.Good)}</td></tr>");
        html.Append("</tbody></table></section>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
