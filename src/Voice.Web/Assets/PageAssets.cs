using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Voice.Web.Assets;

/// <summary>Style sheets and scripts, carried inside the program: the same in tests, in every head and when published.
/// Each is compressed once as tightly as it goes, and its name changes with its content, so that it is fetched once.</summary>
public static class PageAssets
{
    private const string Folder = "/assets/";

    private static readonly FrozenDictionary<string, PageAsset> ByName =
        new[] { "survey.css", "survey.js", "kiosk.js", "kiosk-worker.js", "staff.css", "staff.js" }.ToFrozenDictionary(name => name, PageAsset.Load);

    private static readonly Lazy<string> InlineScript = new(() => Encoding.UTF8.GetString(PageAsset.Load("left.js").Plain).Trim());

    private static readonly FrozenDictionary<string, PageAsset> ByFile = ByName.Values.ToFrozenDictionary(a => a.File);

    /// <param name="name">As it is called in this project: <c>survey.css</c>.</param>
    public static string Path(string name) => Folder + ByName[name].File;

    /// <summary>For what must be served at an address of its own: a worker looks after nothing outside its folder.</summary>
    public static byte[] Bytes(string name) => ByName[name].Plain;

    /// <summary>A script that stands in the page itself, since it must run before anything is shown.</summary>
    public static string Inline => InlineScript.Value;

    /// <summary>What the content security policy lets run inside a page: that script, letter by letter, and no other.</summary>
    public static string InlineSource => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Inline)))}'";

    public static IEndpointConventionBuilder MapPageAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(Folder + "{file}", ["GET", "HEAD"], Serve);

    private static Task Serve(HttpContext context, string file)
    {
        if (!ByFile.TryGetValue(file, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        var (bytes, encoding) = asset.For(context.Request.Headers.AcceptEncoding.ToString());
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes).AsTask();
    }
}

internal sealed class PageAsset
{
    private readonly byte[] _plain;
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    private PageAsset(string name, byte[] plain)
    {
        _plain = plain;
        _brotli = new(() => Compress(s => new BrotliStream(s, CompressionLevel.SmallestSize)));
        _gzip = new(() => Compress(s => new GZipStream(s, CompressionLevel.SmallestSize)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 5));
        File = $"{System.IO.Path.GetFileNameWithoutExtension(name)}.{hash}{System.IO.Path.GetExtension(name)}";
        ContentType = name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
    }

    public byte[] Plain => _plain;

    public string File { get; }

    public string ContentType { get; }

    public static PageAsset Load(string name)
    {
        using var resource = typeof(PageAsset).Assembly.GetManifestResourceStream($"assets/{name}")
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return new PageAsset(name, bytes.ToArray());
    }

    public (byte[] Bytes, string? Encoding) For(string accepted)
    {
        if (Takes(accepted, "br"))
            return (_brotli.Value, "br");
        return Takes(accepted, "gzip") ? (_gzip.Value, "gzip") : (_plain, null);
    }

    private static bool Takes(string accepted, string encoding) =>
        accepted.Split(',').Select(e => e.Trim()).Any(e => e == encoding || (e.StartsWith(encoding + ";", StringComparison.Ordinal) && !e.EndsWith("q=0", StringComparison.Ordinal)));

    private byte[] Compress(Func<Stream, Stream> with)
    {
        using var to = new MemoryStream();
        using (var compressor = with(to))
            compressor.Write(_plain);
        return to.ToArray();
    }
}
