using Voice.TestCommon.Soak;

namespace Voice.Host.Tests;

/// <summary>The short form; <c>tests/Voice.Bench soak</c> is the long one.</summary>
public sealed class SoakTests
{
    [Fact]
    public async Task Nothing_is_lost_doubled_or_forbidden_while_everything_goes_wrong()
    {
        var report = await SoakRun.Run(new SoakPlan(Seed: 20261121, TimeSpan.FromSeconds(15), People: 50));
        report.IsClean.ShouldBeTrue(report.ToString());
        report.Kills.ShouldBeGreaterThan(1);
        report.DatabaseRestarts.ShouldBeGreaterThan(0);
        report.Taken.ShouldBeGreaterThan(50, report.ToString());
        report.Replies.ShouldBeGreaterThan(50);
    }
}
