using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Voice.Api.Tests;

/// <summary>A browser without scripts on the public head: gets pages, fills in their forms, follows redirects.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly WebApplication _head;
    private readonly HttpClient _client;

    private Browser(WebApplication head)
    {
        _head = head;
        _client = head.GetTestServer().CreateClient();
        _client.BaseAddress = new Uri("http://localhost/");
    }

    public string Path { get; private set; } = "/";

    public HttpResponseMessage Response { get; private set; } = null!;

    public IHtmlDocument Page { get; private set; } = null!;

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public int Status => (int)Response.StatusCode;

    public static async Task<Browser> Open(PublicWorld world)
    {
        var head = PublicHead.Build(world.Core, [], b =>
        {
            b.WebHost.UseTestServer();
            world.Check?.Log(b.Logging);
        });
        await head.StartAsync();
        return new Browser(head);
    }

    public Task<Browser> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Presses a button of the page's form, with everything a browser would send.</summary>
    /// <param name="button">name=value of the button; null: the first, which has neither.</param>
    /// <param name="answers">What was chosen or typed under the name "answer"; null: as the page shows it.</param>
    public Task<Browser> Press(string? button = null, params string[]? answers) => Send(Post(Path, Fields(button, answers)));

    public List<KeyValuePair<string, string>> Fields(string? button = null, string[]? answers = null)
    {
        var form = Page.QuerySelector("main form")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => new KeyValuePair<string, string>(i.Name!, i.Value)).ToList();
        if (answers is null or [])
            fields.AddRange(form.QuerySelectorAll<IHtmlInputElement>("input:checked").Select(i => new KeyValuePair<string, string>("answer", i.Value)));
        else
            fields.AddRange(answers.Select(a => new KeyValuePair<string, string>("answer", a)));
        if (button is not null)
            fields.Add(new(button.Split('=')[0], button.Split('=')[1]));
        return fields;
    }

    public static HttpRequestMessage Post(string path, IEnumerable<KeyValuePair<string, string>> fields, string? site = "same-origin")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        return request;
    }

    public async Task<Browser> Send(HttpRequestMessage request)
    {
        Path = request.RequestUri!.OriginalString;
        Response = await _client.SendAsync(request);
        Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        for (var hops = 0; Response.Headers.Location is { } to && hops < 5; hops++)
        {
            Status.ShouldBe(303);
            Path = to.OriginalString;
            Response = await _client.GetAsync(Path);
            Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
        // Strict: HTML that is not valid throws.
        Page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await Response.Content.ReadAsStringAsync());
        return this;
    }

    /// <summary>One request without following anything.</summary>
    public Task<HttpResponseMessage> Raw(HttpRequestMessage request) => _client.SendAsync(request);

    public IElement? Find(string selector) => Page.QuerySelector(selector);

    public IEnumerable<string> Chosen => Page.QuerySelectorAll<IHtmlInputElement>("input:checked").Select(i => i.Value);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _head.DisposeAsync();
    }
}
