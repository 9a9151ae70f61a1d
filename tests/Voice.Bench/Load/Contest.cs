using System.Diagnostics;
using System.Globalization;

namespace Voice.Bench.Load;

/// <summary>The program against its floor in one run: the floor before and after, so that a machine that slows down meanwhile is seen.</summary>
internal sealed class Contest(string what, LoadDriver floor, LoadDriver program)
{
    public const double Least = 0.4;
    public const double Aim = 0.5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan P99Budget = TimeSpan.FromMilliseconds(100);

    /// <returns>0 where both budgets hold.</returns>
    public async Task<int> Run()
    {
        await floor.FlatOut(TimeSpan.FromSeconds(3));
        await program.FlatOut(WarmUp);
        var before = Said("floor before", await floor.FlatOut(Slice));
        var full = Said(what, await program.FlatOut(Slice * 2));
        var after = Said("floor after", await floor.FlatOut(Slice));
        var half = Said("at half load", await program.Paced(full.Rate / 2, Slice));
        var ratio = full.Rate / ((before.Rate + after.Rate) / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ratio {ratio:F2} (least {Least:F1}, aim {Aim:F1}): {Verdict(ratio >= Least)}; p99 at half load {half.P99.TotalMilliseconds:F1} ms (below {P99Budget.TotalMilliseconds:F0}): {Verdict(half.P99 < P99Budget)}; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        return ratio >= Least && half.P99 < P99Budget ? 0 : 1;
    }

    private static LoadFigures Said(string slice, LoadFigures figures)
    {
        Console.WriteLine($"{slice,-13} {figures}");
        return figures;
    }

    private static string Verdict(bool met) => met ? "met" : "MISSED";
}
