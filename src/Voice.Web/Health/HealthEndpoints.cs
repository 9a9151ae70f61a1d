using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Voice.Core.Data;

namespace Voice.Web.Health;

/// <summary>Live: the process answers. Ready: the database answers too.</summary>
public static class HealthEndpoints
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).AllowAnonymous();
        routes.MapGet("/health/ready", Ready).AllowAnonymous();
        return routes;
    }

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Ready(Store store, CancellationToken ct)
    {
        await using var db = store.Open();
        return await db.Database.CanConnectAsync(ct)
            ? TypedResults.Text("ready")
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
