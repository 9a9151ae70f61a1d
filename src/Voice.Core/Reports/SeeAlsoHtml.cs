using System.Globalization;
using System.Net;
using System.Text;

namespace Voice.Core.Reports;

/// <summary>Other periods by name; on a page as links.</summary>
internal static class SeeAlsoHtml
{
    public static void Append(StringBuilder html, string words, BoardSummary summary, Func<PeriodName, string>? address)
    {
        html.Append(CultureInfo.InvariantCulture, $"<p>{Text(words)}</p>");
        if (summary.SeeAlso.Count == 0)
            return;
        html.Append("<ul class=\"see-also\">");
        foreach (var period in summary.SeeAlso)
            html.Append(CultureInfo.InvariantCulture, $"<li>{Name(period, address)}</li>");
        html.Append("</ul>");
    }

    private static string Name(PeriodName period, Func<PeriodName, string>? address) => address is null
        ? $"{Text(period.InWords)} ({Text(period.Period)})"
        : $"<a class=\"govuk-link\" href=\"{Text(address(period))}\">{Text(period.InWords)}</a>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
