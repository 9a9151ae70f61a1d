using Quartz;
using Voice.Admin;
using Voice.Api;
using Voice.Core.Composition;
using Voice.Core.Messaging;
using Voice.Host.Jobs;
using Voice.Web.Heads;

namespace Voice.Host.Serving;

/// <summary>Starts the heads and the jobs of one process and stops them together.</summary>
internal static class Heads
{
    public static async Task<int> Run(IServiceProvider core, IReadOnlyList<string> only, CancellationToken ct)
    {
        var settings = core.GetRequiredService<VoiceSettings>();
        var hosts = new List<IHost>();
        if (Runs(only, "public"))
            hosts.Add(PublicHead.Build(core, []));
        if (Runs(only, "staff"))
            hosts.Add(StaffHead.Build(core, []));
        if (Runs(only, "jobs"))
            hosts.Add(Jobs(core, settings));
        foreach (var host in hosts)
            await host.StartAsync(ct);
        Announce(hosts.OfType<WebApplication>());
        await WaitForEnd(hosts, ct);
        return 0;
    }

    private static bool Runs(IReadOnlyList<string> only, string part) => only.Count == 0 || only.Contains(part);

    private static IHost Jobs(IServiceProvider core, VoiceSettings settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        HeadBuilder.QuietLogging(builder.Logging);
        builder.Logging.AddFilter("Quartz", Microsoft.Extensions.Logging.LogLevel.Warning);
        builder.Services.AddCore(core);
        builder.Services.AddHostedService<OutboxJob>();
        if (settings.Sms.Provider == SmsProvider.Simulator)
            builder.Services.AddHostedService<SimulatedNetworkJob>();
        builder.Services.AddQuartz(ClockSchedule.Configure(settings.Demo));
        builder.Services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return builder.Build();
    }

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
