using Quartz;
using Voice.Core.Composition;
using Voice.Core.Messaging;
using Voice.Host.Jobs;
using Voice.Web.Health;
using Voice.Web.Heads;

namespace Voice.Host.Serving;

/// <summary>The jobs. Alone in a process they have a listener of their own, for their health and nothing else.</summary>
internal static class JobsHost
{
    public static IHost Build(IServiceProvider core, bool alone)
    {
        var settings = core.GetRequiredService<VoiceSettings>();
        return alone && Listener(settings) is { } url ? WithHealth(core, settings, url) : Plain(core, settings);
    }

    private static IHost Plain(IServiceProvider core, VoiceSettings settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        Configure(builder.Services, builder.Logging, core, settings);
        return builder.Build();
    }

    private static WebApplication WithHealth(IServiceProvider core, VoiceSettings settings, string url)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(url);
        Configure(builder.Services, builder.Logging, core, settings);
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.MapJobsHealth();
        return app;
    }

    private static void Configure(IServiceCollection services, ILoggingBuilder logging, IServiceProvider core, VoiceSettings settings)
    {
        HeadBuilder.QuietLogging(logging);
        logging.AddFilter("Quartz", Microsoft.Extensions.Logging.LogLevel.Warning);
        services.AddCore(core);
        services.AddHostedService<OutboxJob>();
        services.AddHostedService<OutboxWatchJob>();
        if (settings.Sms.Provider == SmsProvider.Simulator)
            services.AddHostedService<SimulatedNetworkJob>();
        services.AddQuartz(ClockSchedule.Configure(settings.Demo));
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }

    // Several processes may run jobs on one machine; the second goes without, unless it was given an address.
    private static string? Listener(VoiceSettings settings)
    {
        if (settings.JobsUrl is { } url)
        {
            Port.Require("Voice:Jobs:Url", url);
            return url;
        }
        var usual = $"http://localhost:{VoiceSettings.UsualJobsPort}";
        if (Port.IsFree(usual))
            return usual;
        Console.Error.WriteLine($"Port {VoiceSettings.UsualJobsPort} is in use: the health of these jobs is not served. Set Voice:Jobs:Url to serve it elsewhere.");
        return null;
    }
}
