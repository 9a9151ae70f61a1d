using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Voice.Core.Reports;
using Voice.Host.Data;

namespace Voice.Host.Reports;

/// <summary><c>voice report --period P --format html|json --out FILE</c>.</summary>
internal static class ReportCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Build()
    {
        var period = new Option<string>("--period") { Description = "A quarter (2026-Q3, 2026/27-Q2) or a financial year (2026/27). Other days (2026-07-01..2026-08-15) show no figures, only which quarters and years hold them.", Required = true };
        var format = new Option<string>("--format") { Description = "html or json.", DefaultValueFactory = _ => "html" };
        format.AcceptOnlyFromAmong("html", "json");
        var file = new Option<string?>("--out") { Description = "File to write; without it, standard output." };
        var command = new Command("report", "The board summary of a quarter or a financial year.") { period, format, file };
        command.SetAction((parsed, ct) => Run(parsed.GetRequiredValue(period), parsed.GetRequiredValue(format), parsed.GetValue(file), ct));
        return command;
    }

    private static async Task<int> Run(string period, string format, string? file, CancellationToken ct)
    {
        var read = ReportPeriod.Parse(period);
        await using var core = await VoiceProcess.Open(VoiceProcess.Settings());
        var summary = await core.GetRequiredService<KeptReports>().Show(read, ct);
        var text = format == "json" ? JsonSerializer.Serialize(summary, Json) : SummaryPage.Render(summary);
        if (file is null)
            Console.WriteLine(text);
        else
            await File.WriteAllTextAsync(file, text, ct);
        if (!summary.HasFigures)
            await Console.Error.WriteLineAsync($"{summary.PeriodInWords}: no figures. {string.Join(' ', summary.Missing)} See {string.Join(", ", summary.SeeAlso.Select(p => p.Period))}.");
        return 0;
    }
}
