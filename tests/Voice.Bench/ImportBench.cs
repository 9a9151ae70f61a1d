using System.Diagnostics;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Data;
using Voice.TestCommon;

namespace Voice.Bench;

/// <summary>A hundred thousand closures into an empty store. Budget: under 60 s, memory flat.</summary>
internal static class ImportBench
{
    public static async Task<int> Run(string[] args)
    {
        var rows = args is [var n, ..] ? int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) : 100_000;
        foreach (var kind in Enum.GetValues<StoreKind>())
        {
            await using var voice = await TestVoice.Start(kind);
            var path = voice.TempFile("x", "");
            var file = Made.Closures(Path.GetDirectoryName(path)!, rows);
            var watch = Stopwatch.StartNew();
            var report = await voice.Get<Importer>().Import(new ImportRequest(ImportKind.Closures, file, "bench"));
            Console.WriteLine($"{kind}: {report.Created:N0} closures in {watch.Elapsed.TotalSeconds:F1} s ({report.Created / watch.Elapsed.TotalSeconds:N0}/s), peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        }
        return 0;
    }
}
