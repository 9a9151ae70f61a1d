using Voice.Admin;
using Voice.Api;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Web.Telemetry;

namespace Voice.Host.Serving;

/// <summary>Starts the heads and the jobs of one process, on a database brought up to date, and stops them together.</summary>
internal static class Heads
{
    /// <param name="staff">What the staff head needs besides.</param>
    public static async Task<int> Run(IServiceProvider core, IReadOnlyList<string> only, CancellationToken ct, Action<WebApplicationBuilder>? staff = null)
    {
        var settings = core.GetRequiredService<VoiceSettings>();
        if (Runs(only, "public"))
            Port.Require("Voice:Public:Url", settings.PublicUrl);
        if (Runs(only, "staff"))
            Port.Require("Voice:Staff:Url", settings.StaffUrl);
        // Half the time to start is the database's; the heads are put together beside it.
        var migrated = Task.Run(() => core.GetRequiredService<Store>().Migrate(ct), ct);
        using var telemetry = VoiceTelemetry.Start();
        var hosts = new List<IHost>();
        if (Runs(only, "public"))
            hosts.Add(PublicHead.Build(core, []));
        if (Runs(only, "staff"))
            hosts.Add(StaffHead.Build(core, [], staff));
        if (Runs(only, "jobs"))
            hosts.Add(JobsHost.Build(core, alone: hosts.Count == 0));
        await migrated;
        foreach (var host in hosts)
            await host.StartAsync(ct);
        Announce(hosts.OfType<WebApplication>());
        await WaitForEnd(hosts, ct);
        return 0;
    }

    private static bool Runs(IReadOnlyList<string> only, string part) => only.Count == 0 || only.Contains(part);

    private static void Announce(IEnumerable<WebApplication> heads)
    {
        foreach (var address in heads.SelectMany(h => h.Urls))
            Console.WriteLine($"Listening on {address}");
    }

    private static async Task WaitForEnd(List<IHost> hosts, CancellationToken ct)
    {
        var stopping = hosts.Select(h => h.WaitForShutdownAsync(ct)).ToList();
        await Task.WhenAny(stopping);
        foreach (var host in hosts)
            await host.StopAsync(CancellationToken.None);
        await Task.WhenAll(stopping);
        foreach (var host in hosts)
            host.Dispose();
    }
}
