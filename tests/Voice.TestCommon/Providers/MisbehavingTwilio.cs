using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Voice.TestCommon.Providers;

/// <summary>A stand-in for Twilio's Messages resource on this machine that can go wrong in every way a provider does. Its
/// log of texts it took is what really reached the phones.</summary>
public sealed class MisbehavingTwilio : IAsyncDisposable
{
    public const string AccountSid = "AC00000000000000000000000000000001";
    public const string ServiceSid = "MG00000000000000000000000000000001";
    public const string AuthToken = "a token for tests only";

    public const string Broken = "broken";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Misbehaviour> _script = new();
    private readonly ConcurrentQueue<TakenText> _taken = new();
    private readonly ConcurrentDictionary<string, int> _refusals = new();
    private readonly CancellationTokenSource _closing = new();
    private int _calls;
    private int _sids;
    private bool _gone;

    private MisbehavingTwilio()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", Create);
        _app.MapGet("/2010-04-01/Accounts/{account}/Messages.json", List);
        _app.MapGet("/2010-04-01/Accounts/{account}/Messages/{sid}.json", Fetch);
    }

    public string BaseAddress => _app.Urls.First();

    /// <summary>Calls that would create a message, whatever became of them.</summary>
    public int Calls => _calls;

    public IReadOnlyList<TakenText> Taken => [.. _taken];

    /// <summary>Chooses how a call goes when the script is empty.</summary>
    public Func<Misbehaviour> Otherwise { get; set; } = () => Misbehaviour.None;

    /// <summary>Told of each text as soon as it is taken; sends reports and replies from there.</summary>
    public Func<TakenText, Task> OnTaken { get; set; } = _ => Task.CompletedTask;

    /// <summary>What became of a text, when it is asked for by itself; or <see cref="Broken"/>.</summary>
    public ConcurrentDictionary<string, (string Status, int? Code)> Fates { get; } = new();

    /// <summary>How long a text that was taken is missing from the list.</summary>
    public TimeSpan ListingLag { get; set; }

    /// <summary>False: there is no list, as behind a proxy that lost the way.</summary>
    public bool Lists { get; set; } = true;

    public static async Task<MisbehavingTwilio> Start()
    {
        var provider = new MisbehavingTwilio();
        await provider._app.StartAsync();
        return provider;
    }

    public void Next(params Misbehaviour[] script)
    {
        foreach (var step in script)
            _script.Enqueue(step);
    }

    /// <summary>Answers every text to this number with an error.</summary>
    public void Refuse(string number, int code) => _refusals[number] = code;

    /// <summary>Gone for good; a test may do it before its end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_gone)
            return;
        _gone = true;
        await _closing.CancelAsync();
        await _app.DisposeAsync();
        _closing.Dispose();
    }

    private async Task Create(HttpContext http, string account)
    {
        Interlocked.Increment(ref _calls);
        var form = await http.Request.ReadFormAsync();
        var fields = form.ToDictionary(f => f.Key, f => f.Value.ToString());
        if (account != AccountSid || http.Request.Headers.Authorization != Basic())
            await Error(http, 401, 20003);
        else if (_refusals.TryGetValue(fields["To"], out var code))
            await Error(http, code == 20003 ? 401 : 400, code);
        else
            await Behave(http, fields, _script.TryDequeue(out var scripted) ? scripted : Otherwise());
    }

    private async Task Behave(HttpContext http, Dictionary<string, string> fields, Misbehaviour how)
    {
        switch (how)
        {
            case Misbehaviour.Reset:
                http.Abort();
                return;
            case Misbehaviour.TooMany:
                http.Response.Headers.RetryAfter = "1";
                await Error(http, 429, 20429);
                return;
            case Misbehaviour.TooManyBare:
                http.Response.StatusCode = 429;
                return;
            case Misbehaviour.ServerError:
                await Error(http, 500, 20500);
                return;
        }
        var text = Take(fields);
        if (how == Misbehaviour.ReportsFirst)
            await OnTaken(text);
        else
            _ = Task.Run(() => OnTaken(text));
        await AnswerTaken(http, text, how);
    }

    private async Task AnswerTaken(HttpContext http, TakenText text, Misbehaviour how)
    {
        var known = how == Misbehaviour.AcceptUnderOneId ? text with { Sid = "SM" + new string('a', 32) } : text;
        var answer = JsonSerializer.Serialize(Describe(known, "queued"));
        http.Response.ContentType = "application/json";
        switch (how)
        {
            case Misbehaviour.AcceptThenReset:
                http.Abort();
                return;
            case Misbehaviour.AcceptThenSilence:
                await UntilTheyGiveUp(http);
                return;
            case Misbehaviour.AcceptThenServerError:
                http.Response.StatusCode = 503;
                return;
            case Misbehaviour.AcceptSlowly:
                http.Response.StatusCode = 201;
                await http.Response.WriteAsync(answer[..10]);
                await http.Response.Body.FlushAsync();
                await UntilTheyGiveUp(http);
                return;
            case Misbehaviour.AcceptThenHalfAnAnswer:
                http.Response.StatusCode = 201;
                await http.Response.WriteAsync(answer[..(answer.Length / 2)]);
                return;
            default:
                http.Response.StatusCode = 201;
                await http.Response.WriteAsync(answer);
                return;
        }
    }

    private async Task UntilTheyGiveUp(HttpContext http)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _closing.Token);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private TakenText Take(Dictionary<string, string> fields)
    {
        var sid = "SM" + Interlocked.Increment(ref _sids).ToString("x32", CultureInfo.InvariantCulture);
        var text = new TakenText(sid, fields["To"], fields["Body"], fields["StatusCallback"], DateTimeOffset.UtcNow, fields);
        _taken.Enqueue(text);
        return text;
    }

    private async Task List(HttpContext http, string account)
    {
        if (account != AccountSid || http.Request.Headers.Authorization != Basic())
        {
            await Error(http, 401, 20003);
            return;
        }
        if (!Lists)
        {
            await Error(http, 404, 20404);
            return;
        }
        var before = DateTimeOffset.UtcNow - ListingLag;
        var messages = _taken.Where(t => t.To == http.Request.Query["To"] && t.At <= before).Reverse().Select(t => Describe(t, "sent"));
        await http.Response.WriteAsJsonAsync(new { messages, page = 0, page_size = 50 });
    }

    private async Task Fetch(HttpContext http, string account, string sid)
    {
        if (account != AccountSid || http.Request.Headers.Authorization != Basic())
        {
            await Error(http, 401, 20003);
            return;
        }
        if (_taken.FirstOrDefault(t => t.Sid == sid) is not { } text)
        {
            await Error(http, 404, 20404);
            return;
        }
        var (status, code) = Fates.GetValueOrDefault(sid, ("sent", null));
        if (status == Broken)
        {
            await Error(http, 500, 20500);
            return;
        }
        var answer = Describe(text, status);
        answer["error_code"] = code;
        await http.Response.WriteAsJsonAsync(answer);
    }

    private static Dictionary<string, object?> Describe(TakenText text, string status) => new()
    {
        ["sid"] = text.Sid,
        ["status"] = status,
        ["to"] = text.To,
        ["from"] = null,
        ["messaging_service_sid"] = ServiceSid,
        ["body"] = text.Body,
        ["direction"] = "outbound-api",
        ["num_segments"] = "0",
        ["error_code"] = null,
        ["error_message"] = null,
        ["date_created"] = text.At.ToString("r", CultureInfo.InvariantCulture),
        ["date_sent"] = null,
        ["account_sid"] = AccountSid,
        ["api_version"] = "2010-04-01",
    };

    private static Task Error(HttpContext http, int status, int code)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { code, message = "made up", more_info = "", status });
    }

    private static string Basic() => "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{AccountSid}:{AuthToken}"));
}
