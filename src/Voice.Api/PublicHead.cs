using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Voice.Api.Sms;
using Voice.Api.Survey;
using Voice.Api.WaysIn;
using Voice.Core.Composition;
using Voice.Web.Assets;
using Voice.Web.Heads;
using Voice.Web.Health;

namespace Voice.Api;

/// <summary>The public head: respondents' pages and provider webhooks. It knows no staff route at all.</summary>
public static class PublicHead
{
    public static WebApplication Build(IServiceProvider core, string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var settings = core.GetRequiredService<VoiceSettings>();
        var builder = HeadBuilder.Create(core, typeof(PublicHead).Assembly, settings.PublicUrl, args);
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        builder.Services.AddSurveyPages();
        builder.Services.AddSmsWebhooks();
        configure?.Invoke(builder);
        var app = builder.Build();
        if (settings.Proxies.Count > 0)
            app.UseForwardedHeaders(Trusting(settings.Proxies));
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseExceptionHandler("/sorry");
        app.UseStatusCodePagesWithReExecute("/nothing-here");
        app.UseRouting();
        app.MapPageAssets();
        app.MapHealth();
        app.MapKiosk();
        app.MapRazorPages();
        app.MapSms();
        return app;
    }

    // Without it all respondents behind a proxy share one address, and so what one network may do in a day.
    private static ForwardedHeadersOptions Trusting(IEnumerable<System.Net.IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(proxy);
        return options;
    }
}
