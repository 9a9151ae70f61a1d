using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Voice.Api.Survey;

/// <summary>Decides whether a post comes from our own page and is small enough, without cookie or session.</summary>
internal static class PostedForm
{
    /// <summary>More than any answer needs in any script.</summary>
    private const long Most = 256 * 1024;

    /// <summary>Read and thrown away, so that the browser has finished sending and can show our answer.</summary>
    private const long Drained = 16 * 1024 * 1024;

    /// <summary>A browser that says where the form stood must name us. Old browsers say nothing, or <c>null</c> because our
    /// pages send no referrer; the signed field speaks for them.</summary>
    public static bool IsFromUs(HttpRequest request, Uri publicAddress)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin is "" or "null" || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && (from.Authority == request.Host.Value || from.Authority == publicAddress.Authority));
    }

    /// <returns>Null when it is too big to be taken.</returns>
    public static async Task<IFormCollection?> Read(HttpContext context, CancellationToken ct)
    {
        if (context.Request.ContentLength is null or > Most)
        {
            await Drain(context, ct);
            return null;
        }
        if (!context.Request.HasFormContentType)
            return FormCollection.Empty;
        try
        {
            return await context.Request.ReadFormAsync(ct);
        }
        catch (InvalidDataException)
        {
            // Thousands of fields, or a field name of a kilobyte: no page of ours sends that.
            return FormCollection.Empty;
        }
    }

    private static async Task Drain(HttpContext context, CancellationToken ct)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Drained;
        var buffer = new byte[32 * 1024];
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, ct) > 0)
                continue;
        }
        catch (BadHttpRequestException)
        {
            // Bigger still: the connection is cut by the server.
        }
    }
}
