using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Host.Data;

namespace Voice.Host.Cases;

/// <summary><c>voice import closures|victims|cases FILE</c> and <c>voice import mapping</c>.</summary>
internal static class ImportCommand
{
    private const int SomeRefused = 3;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build() => new("import", "Take in files from the case system.")
    {
        Kind("closures", ImportKind.Closures, "Closed cases, with the child's and the parent's contact."),
        Kind("victims", ImportKind.Victims, "Victims, with consent and safe-contact wishes."),
        Kind("cases", ImportKind.Cases, "Open cases: order start dates, panel dates and expected release dates."),
        MappingCommand.Build(),
    };

    private static Command Kind(string name, ImportKind kind, string description)
    {
        var file = new Argument<string>("FILE") { Description = "A table saved as text (CSV), any separator." };
        var mapping = new Option<string?>("--mapping") { Description = "Use or make this saved column mapping." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing." };
        var strict = new Option<bool>("--strict") { Description = "Take nothing if any row is refused." };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command(name, description) { file, mapping, dryRun, strict, json };
        command.SetAction((parsed, ct) => Run(
            new ImportRequest(kind, parsed.GetRequiredValue(file), VoiceProcess.Operator, parsed.GetValue(mapping), parsed.GetValue(dryRun), parsed.GetValue(strict)),
            parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> Run(ImportRequest request, bool json, CancellationToken ct)
    {
        await using var core = await VoiceProcess.Open(VoiceProcess.Settings());
        var importer = core.GetRequiredService<Importer>();
        var report = json || !AnsiConsole.Profile.Capabilities.Interactive
            ? await importer.Import(request, null, ct)
            : await WithProgress(importer, request, ct);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(report, Json));
        else
            Print(request, report);
        return report.Refused.Count > 0 ? SomeRefused : 0;
    }

    private static Task<ImportReport> WithProgress(Importer importer, ImportRequest request, CancellationToken ct) =>
        AnsiConsole.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var rows = DelimitedFile.Open(request.Path).Rows().Count();
            var bar = progress.AddTask("Importing", maxValue: rows);
            return await importer.Import(request, new Progress<int>(done => bar.Value = done), ct);
        });

    private static void Print(ImportRequest request, ImportReport report)
    {
        foreach (var problem in report.Refused)
            Console.Error.WriteLine($"{request.Path}: row {problem.Row}: {problem.Column}: '{problem.Value}': refused, {problem.Reason}");
        foreach (var problem in report.Warnings)
            Console.Error.WriteLine($"{request.Path}: row {problem.Row}: {problem.Column}: '{problem.Value}': {problem.Reason}");
        var would = request.DryRun ? "would be " : "";
        Console.WriteLine($"{report.Created} {would}created, {report.Updated} {would}updated, {report.Unchanged} unchanged, "
            + $"{report.Refused.Select(r => r.Row).Distinct().Count()} refused, {report.Warnings.Count} warnings.");
    }
}
