namespace Voice.Core.Reports;

/// <summary>The board summary as one HTML file that needs nothing else.</summary>
public static class SummaryPage
{
    private const string Style = """
        body { font: 1.1rem/1.5 Arial, sans-serif; color: #0b0c0c; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 2rem; line-height: 1.2; } h2 { font-size: 1.3rem; margin-top: 2rem; } h3 { font-size: 1.1rem; margin-top: 1.5rem; } small { font-weight: normal; color: #505a5f; }
        table { border-collapse: collapse; } caption { text-align: left; color: #505a5f; }
        th, td { text-align: left; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid #b1b4b6; } thead th { white-space: nowrap; }
        .missing { border-left: .3rem solid #12436D; padding-left: 1rem; } .source { color: #505a5f; }
        .as-it-was { border-left: .3rem solid #b1b4b6; padding-left: 1rem; }
        blockquote { margin: 0 0 .7rem; padding-left: 1rem; border-left: .2rem solid #b1b4b6; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        @media print { section { break-inside: avoid; } }
        """;

    public static string Render(BoardSummary summary) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>What people told us: {summary.PeriodInWords}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <main>
        <h1>What people told us: {summary.PeriodInWords}</h1>
        {SummaryHtml.Fragment(summary)}
        </main>
        </body>
        </html>
        """;
}
