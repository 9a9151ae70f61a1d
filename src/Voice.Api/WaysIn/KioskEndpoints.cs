using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Voice.Api.Survey;
using Voice.Core.WaysIn;
using Voice.Web.Assets;

namespace Voice.Api.WaysIn;

/// <summary>What the tablet's script talks to.</summary>
internal static class KioskEndpoints
{
    private static readonly byte[] Worker = PageAssets.Bytes("kiosk-worker.js");

    public static void MapKiosk(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/k/worker.js", () => TypedResults.Bytes(Worker, "text/javascript; charset=utf-8"));
        routes.MapGet("/k/{token}/survey", Survey);
        routes.MapPost("/k/{token}/answers", Answers);
    }

    private static async Task<Results<JsonHttpResult<KioskPack>, StatusCodeHttpResult>> Survey(
        string token, HttpContext context, Kiosks kiosks, SurveyDesk desk, CancellationToken ct)
    {
        if (!desk.Guesses.MayTry(context.Connection.RemoteIpAddress, token))
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        if (await kiosks.Find(token, ct) is { } kiosk && kiosks.SurveyOf(kiosk) is { } survey)
            return TypedResults.Json(KioskPack.Of(kiosk, survey, desk.Options));
        desk.Guesses.Missed(context.Connection.RemoteIpAddress);
        return TypedResults.StatusCode(StatusCodes.Status404NotFound);
    }

    private static async Task<StatusCodeHttpResult> Answers(string token, HttpContext context, Kiosks kiosks, SurveyDesk desk, CancellationToken ct)
    {
        if (!PostedForm.IsFromUs(context.Request, desk.Options.PublicAddress) || !context.Request.HasJsonContentType())
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (await Read(context, ct) is not { Key: not null, Nonce: not null, Data: not null } parcel)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        return TypedResults.StatusCode(await kiosks.Take(token, parcel, ct) switch
        {
            KioskOutcome.Stored => StatusCodes.Status204NoContent,
            KioskOutcome.Full => StatusCodes.Status429TooManyRequests,
            KioskOutcome.Unknown => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status400BadRequest,
        });
    }

    private static async Task<KioskParcel?> Read(HttpContext context, CancellationToken ct)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<KioskParcel>(ct);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
