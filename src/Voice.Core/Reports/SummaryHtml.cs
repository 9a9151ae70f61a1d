using System.Globalization;
using System.Net;
using System.Text;

namespace Voice.Core.Reports;

/// <summary>The board summary as HTML: real headings, tables with scopes, nothing that only colour tells.</summary>
public static class SummaryHtml
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The content alone, for a page that brings its own heading and style.</summary>
    /// <param name="address">Where the summary of another period is; null: it is named only.</param>
    public static string Fragment(BoardSummary summary, Func<PeriodName, string>? address = null)
    {
        var html = new StringBuilder();
        if (summary.AsItWasOn is { } day)
            html.Append(British, $"<p class=\"as-it-was\"><strong>As it was on {day.ToString("d MMMM yyyy", British)}.</strong> Themes bear the names they had. Words that were taken back since are left out.</p>\n");
        Missing(html, summary);
        if (summary.HasFigures)
            Figures(html, summary, address);
        else
            SeeAlsoHtml.Append(html, "Summaries that hold these days:", summary, address);
        return html.ToString();
    }

    private static void Figures(StringBuilder html, BoardSummary summary, Func<PeriodName, string>? address)
    {
        Responses(html, summary);
        WayHtml.Append(html, summary, Title, Rate);
        foreach (var measure in summary.Measures)
            Measure(html, measure);
        WrittenHtml.Append(html, summary, Title, address);
        Footer(html, summary);
    }

    private static void Missing(StringBuilder html, BoardSummary summary)
    {
        html.Append("<section class=\"missing\"><h2>What is missing</h2><ul>");
        foreach (var line in summary.Missing)
            html.Append(British, $"<li>{Text(line)}</li>");
        html.Append("</ul></section>\n");
    }

    private static void Responses(StringBuilder html, BoardSummary summary)
    {
        html.Append("<section><h2>Who was asked and who answered</h2><table><caption>By the period in which the case closed</caption>")
            .Append("<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">Asked</th><th scope=\"col\">Answered</th><th scope=\"col\">Response rate</th></tr></thead><tbody>");
        foreach (var a in summary.Audiences)
            html.Append(British, $"<tr><th scope=\"row\">{Text(Title(a.Audience))}</th><td>{Text(a.Asked.Words)}</td><td>{Text(a.Answered.Words)}</td><td>{Rate(a.ResponseRate)}</td></tr>");
        html.Append("</tbody></table></section>\n");
    }

    private static void Measure(StringBuilder html, MeasureSummary measure)
    {
        html.Append(British, $"<section class=\"measure\"><h2>{Text(measure.Question)} <small>{Text(Title(measure.Audience))}</small></h2><p>{Text(measure.Words)}</p>");
        if (measure.Good is { } good)
            html.Append(British, $"<p>{Percent(good.Share)} gave a good answer. With so many answers, the true share of people like them is likely between {Percent(good.Low)} and {Percent(good.High)}.</p>");
        if (measure.Distribution is { } cells)
            Distribution(html, cells);
        html.Append("</section>\n");
    }

    private static void Distribution(StringBuilder html, IReadOnlyList<DistributionCell> cells)
    {
        var most = Math.Max(1, cells.Max(c => c.Count));
        html.Append("<table class=\"bars\"><thead><tr><th scope=\"col\">Answer</th><th scope=\"col\">People</th><th scope=\"col\"><span class=\"hidden\">As a bar</span></th></tr></thead><tbody>");
        foreach (var cell in cells)
        {
            var width = cell.Count * 200 / most;
            html.Append(British, $"<tr><th scope=\"row\">{Text(cell.Label)}</th><td>{cell.Count:N0}</td>")
                .Append(British, $"<td><svg width=\"204\" height=\"16\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"1\" y=\"1\" width=\"{width}\" height=\"14\" fill=\"#12436D\"></rect></svg></td></tr>");
        }
        html.Append("</tbody></table>");
    }

    private static void Footer(StringBuilder html, BoardSummary summary)
    {
        var import = summary.LastImport is { } day ? $"Closures last came in on {day.ToString("d MMMM yyyy", British)}." : "No closures have come in.";
        html.Append(British, $"<p class=\"source\">An answer counts in the period in which the case closed, whenever it was given. Groups below {summary.Threshold} are not shown. Intervals are 95% Wilson intervals. {import}</p>\n");
    }

    private static string Rate(ShareSummary? rate) => rate is null
        ? "not shown"
        : $"{Percent(rate.Share)} ({Percent(rate.Low)} to {Percent(rate.High)})";

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    private static string Title(string audience) => audience switch
    {
        "child" => "Children",
        "parent" => "Parents and carers",
        "volunteer" => "Panel volunteers",
        _ => "Victims",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
