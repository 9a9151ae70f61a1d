using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Safeguarding;

namespace Voice.Web.Health;

/// <summary>Live: the process answers. Ready: it can do its work.</summary>
public static class HealthEndpoints
{
    /// <summary>A head is ready when the database answers. That no text leaves is said too, but makes no head unready: pages
    /// and webhooks must go on, and somebody has to look.</summary>
    /// <param name="routes">Where to put them.</param>
    /// <param name="detailed">Says what is wrong; not where the world can read it.</param>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes, bool detailed = false)
    {
        MapLive(routes);
        routes.MapGet("/health/ready", (Store store, OutboxWatch watch, AlertWatch alerts, CancellationToken ct) => Ready(store, watch, async problems =>
            TypedResults.Text((problems.Count == 0 ? "ready" : Degraded(problems, detailed)) + (detailed ? await Unalerted(alerts, ct) : "")), ct)).AllowAnonymous();
        return routes;
    }

    /// <summary>Jobs are ready only when texts leave. That no alert would reach a safeguarding lead is said, and no restart mends it.</summary>
    public static IEndpointRouteBuilder MapJobsHealth(this IEndpointRouteBuilder routes)
    {
        MapLive(routes);
        routes.MapGet("/health/ready", (Store store, OutboxWatch watch, AlertWatch alerts, CancellationToken ct) => Ready(store, watch, async problems =>
            problems.Count == 0 ? TypedResults.Text("ready" + await Unalerted(alerts, ct)) : Unready(problems), ct)).AllowAnonymous();
        return routes;
    }

    private static void MapLive(IEndpointRouteBuilder routes) =>
        routes.MapGet("/health/live", () => TypedResults.Text("live")).AllowAnonymous();

    private static async Task<ContentHttpResult> Ready(Store store, OutboxWatch watch, Func<IReadOnlyList<string>, Task<ContentHttpResult>> answer, CancellationToken ct)
    {
        await using var db = store.Open();
        return await db.Database.CanConnectAsync(ct)
            ? await answer([.. (await watch.Look(ct)).Problems()])
            : Unready(["database does not answer"]);
    }

    private static async Task<string> Unalerted(AlertWatch alerts, CancellationToken ct) =>
        string.Concat((await alerts.Look(ct)).Problems().Select(problem => "\n" + problem));

    private static string Degraded(IReadOnlyList<string> problems, bool detailed) =>
        detailed ? "ready, but texts wait: " + string.Join("; ", problems) : "ready, but texts wait";

    private static ContentHttpResult Unready(IReadOnlyList<string> problems) =>
        TypedResults.Text(string.Join("; ", problems), statusCode: StatusCodes.Status503ServiceUnavailable);
}
