using System.Diagnostics;
using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.TestCommon;

namespace Voice.Bench;

/// <summary>Fifty thousand invitations planned and queued. Budget: under 15 s, memory flat.</summary>
internal static class InviteBench
{
    public static async Task<int> Run(string[] args)
    {
        var invitations = args is [var n, ..] ? int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) : 50_000;
        foreach (var kind in Enum.GetValues<StoreKind>())
        {
            await using var voice = await TestVoice.Start(kind);
            var path = voice.TempFile("x", "");
            await voice.Get<Importer>().Import(new ImportRequest(ImportKind.Closures, Made.Closures(Path.GetDirectoryName(path)!, invitations / 2), "bench"));
            var (watch, worked) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var asked = 0;
            await foreach (var entry in voice.Get<Inviter>().Invite("bench"))
                asked += entry.IsAsked ? 1 : 0;
            Console.WriteLine($"{kind}: {asked:N0} invitations in {watch.Elapsed.TotalSeconds:F1} s ({asked / watch.Elapsed.TotalSeconds:N0}/s), our processor time {(Environment.CpuUsage.TotalTime - worked).TotalSeconds:F1} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        }
        return 0;
    }
}
