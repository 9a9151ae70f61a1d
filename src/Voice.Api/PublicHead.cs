using Microsoft.AspNetCore.Builder;
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
        var builder = HeadBuilder.Create(core, typeof(PublicHead).Assembly, core.GetRequiredService<VoiceSettings>().PublicUrl, args);
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        builder.Services.AddSurveyPages();
        builder.Services.AddSmsWebhooks();
        configure?.Invoke(builder);
        var app = builder.Build();
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
}
