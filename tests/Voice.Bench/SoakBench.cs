using System.Globalization;
using Voice.TestCommon.Soak;

namespace Voice.Bench;

/// <summary>The long form of the soak: <c>soak [SECONDS] [PEOPLE] [SEED]</c>.</summary>
internal static class SoakBench
{
    public static async Task<int> Run(string[] args)
    {
        var plan = new SoakPlan(Number(args, 2, 20261121), TimeSpan.FromSeconds(Number(args, 0, 600)), Number(args, 1, 400)) { Tell = Console.WriteLine };
        var report = await SoakRun.Run(plan);
        Console.WriteLine(report);
        return report.IsClean ? 0 : 1;
    }

    private static int Number(string[] args, int index, int otherwise) =>
        args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;
}
