using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Voice.Core.Messaging;

namespace Voice.Api.Sms;

/// <summary>What every webhook has in common: a span, and an answer that makes the provider come again when we could not
/// take it, without a page for people around it.</summary>
internal sealed class ProviderFaults(RefusedRequests refused) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var activity = SendMetrics.Activities.StartActivity((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "webhook", ActivityKind.Server);
        try
        {
            return await next(context);
        }
        catch (RefusedRequestException e)
        {
            refused.Count(e.Reason);
            return Answer(http, e.Status);
        }
        catch (PhoneBusyException)
        {
            refused.Count("phone-busy");
            http.Response.Headers.RetryAfter = "2";
            return Answer(http, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static StatusCodeHttpResult Answer(HttpContext http, int status)
    {
        http.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()?.Enabled = false;
        return TypedResults.StatusCode(status);
    }
}
