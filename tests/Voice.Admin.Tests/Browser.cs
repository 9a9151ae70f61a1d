using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Voice.Admin.Tests;

/// <summary>A browser without scripts: keeps cookies, follows redirects, fills in the forms it sees.</summary>
public sealed class Browser(TestServer server)
{
    private static readonly Uri Origin = new("http://localhost/");
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client = server.CreateClient();

    public string Path { get; private set; } = "/";

    public HttpResponseMessage Response { get; private set; } = null!;

    public string Html { get; private set; } = "";

    public IHtmlDocument Page { get; private set; } = null!;

    public int Status => (int)Response.StatusCode;

    public string Text => Page.Body!.TextContent;

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim())];

    public IHtmlFormElement SignOutForm => (IHtmlFormElement)Page.QuerySelector("form[action='/sign-out']")!;

    public Task<Browser> Get(string path) => Follow(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>The page's own form: the first in its main part, or the one that holds the selector.</summary>
    public IHtmlFormElement Form(string? holding = null) => holding is null
        ? (IHtmlFormElement)Page.QuerySelector("main form[method=post]")!
        : Page.QuerySelectorAll<IHtmlFormElement>("form").First(f => f.QuerySelector(holding) is not null);

    /// <summary>Sends a form as it stands, with some fields filled in; a button is a field too.</summary>
    public Task<Browser> Send(IHtmlFormElement form, params (string Name, string Value)[] filled) =>
        Follow(new HttpRequestMessage(HttpMethod.Post, Target(form)) { Content = new FormUrlEncodedContent(Fields(form, filled)) });

    /// <summary>Presses one of a form's buttons, which may say where to.</summary>
    public Task<Browser> Press(IElement button)
    {
        var form = (IHtmlFormElement)button.Closest("form")!;
        var own = button.GetAttribute("name") is { } name ? new[] { (name, button.GetAttribute("value") ?? "") } : [];
        var to = button.GetAttribute("formaction") ?? Target(form);
        return Follow(new HttpRequestMessage(HttpMethod.Post, to) { Content = new FormUrlEncodedContent(Fields(form, own)) });
    }

    /// <summary>Sends a form with a file in it.</summary>
    public Task<Browser> Upload(IHtmlFormElement form, string field, string file, byte[] content, params (string Name, string Value)[] filled)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(form, filled))
            parts.Add(new StringContent(value), name);
        parts.Add(new ByteArrayContent(content), field, file);
        return Follow(new HttpRequestMessage(HttpMethod.Post, Target(form)) { Content = parts });
    }

    /// <summary>One request, nothing followed.</summary>
    public async Task<HttpResponseMessage> Raw(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(Origin, request.RequestUri!);
        if (_cookies.GetCookieHeader(request.RequestUri) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        var response = await _client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            // The container goes by the wall clock, not by the test's; an end in the past is the only one that counts here.
            foreach (var cookie in set)
                _cookies.SetCookies(Origin, cookie.Contains("1970", StringComparison.Ordinal) ? cookie : cookie.Split(';')[0]);
        }
        return response;
    }

    private async Task<Browser> Follow(HttpRequestMessage request)
    {
        Path = new Uri(Origin, request.RequestUri!).PathAndQuery;
        Response = await Raw(request);
        for (var hops = 0; Response.Headers.Location is { } to && hops < 5; hops++)
        {
            Path = new Uri(Origin, to).PathAndQuery;
            Response = await Raw(new HttpRequestMessage(HttpMethod.Get, to));
        }
        Html = await Response.Content.ReadAsStringAsync();
        Page = new HtmlParser().ParseDocument(Html);
        return this;
    }

    private string Target(IHtmlFormElement form) => form.GetAttribute("action") is { Length: > 0 } action ? action : Path;

    private static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form, (string Name, string Value)[] filled)
    {
        var names = filled.Select(f => f.Name).ToHashSet();
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(i => !names.Contains(i.Name!)))
        {
            if (input.Type is not ("radio" or "checkbox" or "file") || input.IsChecked)
                fields.Add(new(input.Name!, input.Value));
        }
        fields.AddRange(form.QuerySelectorAll<IHtmlSelectElement>("select[name]").Where(s => !names.Contains(s.Name!)).Select(s => new KeyValuePair<string, string>(s.Name!, s.Value!)));
        fields.AddRange(filled.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        return fields;
    }
}
