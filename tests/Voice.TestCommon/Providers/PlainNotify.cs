using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Voice.TestCommon.Providers;

/// <summary>A stand-in for GOV.UK Notify on this machine. It checks tokens by itself and can be told what to answer.</summary>
public sealed class PlainNotify : IAsyncDisposable
{
    public const string ServiceId = "11111111-2222-4333-8444-555555555555";
    public const string Secret = "66666666-7777-4888-9999-000000000000";
    public const string TemplateId = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(int Status, string? Error, string? Message, bool Take)> _script = new();

    private PlainNotify(TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v2/notifications/sms", (HttpContext http) => Create(http, clock));
        _app.MapGet("/v2/notifications", (HttpContext http) => List(http, clock));
        _app.MapGet("/v2/notifications/{id}", (HttpContext http, string id) => One(http, id, clock));
    }

    public string BaseAddress => _app.Urls.First();

    public ConcurrentQueue<(string Id, string Reference, string To, string Body)> Taken { get; } = new();

    public static async Task<PlainNotify> Start(TimeProvider clock)
    {
        var notify = new PlainNotify(clock);
        await notify._app.StartAsync();
        return notify;
    }

    /// <summary>How the next call goes.</summary>
    public void Next(int status, string? error = null, string? message = null, bool take = false) => _script.Enqueue((status, error, message, take));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Create(HttpContext http, TimeProvider clock)
    {
        if (!IsSigned(http, clock))
        {
            await Error(http, 403, "AuthError", "Invalid token: signature, api token not found");
            return;
        }
        using var json = await JsonDocument.ParseAsync(http.Request.Body);
        var scripted = _script.TryDequeue(out var next);
        var text = json.RootElement;
        var id = Guid.NewGuid().ToString();
        if (!scripted || next.Take)
            Taken.Enqueue((id, text.GetProperty("reference").GetString()!, text.GetProperty("phone_number").GetString()!, text.GetProperty("personalisation").GetProperty("message").GetString()!));
        if (scripted)
        {
            await Error(http, next.Status, next.Error ?? "", next.Message ?? "");
            return;
        }
        http.Response.StatusCode = text.GetProperty("template_id").GetString() == TemplateId ? 201 : 400;
        await http.Response.WriteAsJsonAsync(new { id, reference = text.GetProperty("reference").GetString(), uri = "", content = new { } });
    }

    private Task List(HttpContext http, TimeProvider clock)
    {
        var wanted = http.Request.Query["reference"].ToString();
        return IsSigned(http, clock)
            ? http.Response.WriteAsJsonAsync(new { notifications = Taken.Where(t => t.Reference == wanted).Select(t => new { id = t.Id, reference = t.Reference, status = "sending" }) })
            : Error(http, 403, "AuthError", "");
    }

    private Task One(HttpContext http, string id, TimeProvider clock)
    {
        if (!IsSigned(http, clock))
            return Error(http, 403, "AuthError", "");
        return Taken.Any(t => t.Id == id)
            ? http.Response.WriteAsJsonAsync(new { id, status = "delivered" })
            : Error(http, 404, "NoResultFound", "No result found");
    }

    private static Task Error(HttpContext http, int status, string error, string message)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { status_code = status, errors = new[] { new { error, message } } });
    }

    private static bool IsSigned(HttpContext http, TimeProvider clock)
    {
        if (http.Request.Headers.Authorization.ToString().Split(' ') is not ["Bearer", var token] || token.Split('.') is not [var head, var claims, var signature])
            return false;
        using var hmac = new System.Security.Cryptography.HMACSHA256(Encoding.UTF8.GetBytes(Secret));
        var expected = Convert.ToBase64String(hmac.ComputeHash(Encoding.ASCII.GetBytes($"{head}.{claims}"))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        using var read = JsonDocument.Parse(Convert.FromBase64String(claims.Replace('-', '+').Replace('_', '/').PadRight((claims.Length + 3) / 4 * 4, '=')));
        var issued = DateTimeOffset.FromUnixTimeSeconds(read.RootElement.GetProperty("iat").GetInt64());
        return expected == signature && read.RootElement.GetProperty("iss").GetString() == ServiceId && (clock.GetUtcNow() - issued).Duration() < TimeSpan.FromSeconds(30);
    }
}
