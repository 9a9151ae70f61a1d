using System.Globalization;
using System.Net;
using System.Text;

namespace Voice.Core.Reports;

/// <summary>What people wrote, as part of the summary: themes by audience, then some of their words.</summary>
internal static class WrittenHtml
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static void Append(StringBuilder html, BoardSummary summary, Func<string, string> title, Func<PeriodName, string>? address)
    {
        html.Append("<section><h2>What people wrote about</h2>");
        if (summary.Themes is { } themes)
            Themes(html, themes, summary.Threshold);
        else
            SeeAlsoHtml.Append(html, "What people wrote about is counted for one quarter at a time, and so are quotes: from other periods, one taken from another, single people could be told.", summary, address);
        if (summary.CommentsAwaitingApproval is { } awaiting)
            html.Append(British, $"<p>Comments awaiting approval: {Text(awaiting.Words)}. None is quoted before a person has read and approved it.</p>");
        html.Append("</section>\n");
        foreach (var audience in summary.Themes?.Audiences ?? [])
            Audience(html, audience, title(audience.Audience));
        foreach (var quotes in summary.Quotes.GroupBy(q => q.Audience))
            Quotes(html, [.. quotes], title(quotes.Key));
    }

    private static void Themes(StringBuilder html, ThemesSummary themes, int threshold)
    {
        if (themes.Audiences.Count == 0)
            html.Append("<p>There is no comment that the program has read.</p>");
        else
            html.Append(British, $"<p>A program found the themes and whether what was said is good or bad; it is sometimes wrong. Staff have read {Text(themes.SeenByStaff.Words)} of the comments and corrected {Text(themes.Corrected.Words)}. What staff say counts before what the program says.</p>")
                .Append(British, $"<p>People are counted, not comments. One person may speak of several themes, so the numbers do not add up. A theme that fewer than {threshold} people spoke of is not named: its name alone could point at somebody.</p>");
        html.Append(British, $"<p>Comments the program has not read yet: {Text(themes.NotRead.Words)}.</p>");
    }

    private static void Audience(StringBuilder html, AudienceThemes audience, string title)
    {
        html.Append(British, $"<section><h3>{Text(title)}: themes</h3><p>{Text(audience.Words)}</p>");
        if (audience.Themes.Count > 0)
        {
            html.Append("<table><caption>The most spoken of first</caption><thead><tr><th scope=\"col\">Theme</th><th scope=\"col\">People</th><th scope=\"col\">What they said of it</th></tr></thead><tbody>");
            foreach (var theme in audience.Themes)
                html.Append(British, $"<tr><th scope=\"row\">{Text(theme.Name)}</th><td>{Text(theme.People.Words)}</td><td>{Text(theme.Words)}</td></tr>");
            html.Append("</tbody></table>");
        }
        if (audience.WithoutTheme is { } without)
            html.Append(British, $"<p>People for whom none of the themes fits: {Text(without.Words)}.</p>");
        html.Append("</section>\n");
    }

    private static void Quotes(StringBuilder html, List<QuoteSummary> quotes, string title)
    {
        html.Append(British, $"<section><h3>{Text(title)}: in their words</h3>");
        foreach (var question in quotes.GroupBy(q => q.Question))
        {
            html.Append(British, $"<p>{Text(question.Key)}</p>");
            foreach (var quote in question)
                html.Append(British, $"<blockquote lang=\"{Text(quote.Language)}\" dir=\"auto\">{Text(quote.Words)}</blockquote>");
        }
        html.Append("</section>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
