using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Composition;
using Voice.Core.Messaging;

namespace Voice.Api.Sms;

/// <summary>The doors that the chosen provider knocks at. Another provider's doors do not exist.</summary>
internal static class SmsEndpoints
{
    public static IServiceCollection AddSmsWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<RefusedRequests>();
        return services;
    }

    public static void MapSms(this IEndpointRouteBuilder routes)
    {
        var sms = routes.ServiceProvider.GetRequiredService<VoiceSettings>().Sms;
        if (sms.Provider == SmsProvider.Twilio)
            MapTwilio(routes.MapGroup("/sms/twilio").AddEndpointFilter<ProviderFaults>());
        if (sms.Provider == SmsProvider.Notify)
            MapNotify(routes.MapGroup("/sms/notify").AddEndpointFilter<ProviderFaults>());
    }

    private static void MapTwilio(RouteGroupBuilder group)
    {
        group.MapPost("/inbound", TwilioWebhooks.Inbound);
        group.MapPost("/status", TwilioWebhooks.Status);
    }

    private static void MapNotify(RouteGroupBuilder group)
    {
        group.MapPost("/inbound", NotifyWebhooks.Inbound);
        group.MapPost("/status", NotifyWebhooks.Status);
    }
}
