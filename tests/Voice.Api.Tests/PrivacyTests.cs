using System.Security.Cryptography;
using System.Text;
namespace Voice.Api.Tests;

public sealed class PrivacyTests : IAsyncLifetime
{
    private PublicWorld _world = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await PublicWorld.Make();
        _browser = await Browser.Open(_world);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Theory]
    [InlineData("child-closure")]
    [InlineData("victim-closure")]
    public async Task Tab_history_and_previews_give_nothing_away(string survey)
    {
        var token = await _world.Invite(survey);
        await _browser.Get($"/s/{token}");
        _browser.Page.Title.ShouldBe("How was it for you?");
        _browser.Page.QuerySelectorAll("meta[property], meta[name=description]").ShouldBeEmpty();
        _browser.Find("meta[name=robots]")!.GetAttribute("content")!.ShouldContain("noindex");
        _browser.Response.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
        _browser.Response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        _browser.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var policy = _browser.Response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldNotContain("unsafe");
        _browser.Page.QuerySelectorAll("[style], style").ShouldBeEmpty();
        var inline = _browser.Page.QuerySelectorAll("script:not([src])").ShouldHaveSingleItem().TextContent;
        policy.ShouldContain($"script-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)))}';");
    }

    [Fact]
    public async Task Forms_hold_no_link_and_nothing_comes_from_elsewhere()
    {
        var token = await _world.Invite("victim-closure");
        await _browser.Get($"/s/{token}");
        var form = _browser.Find("form")!.OuterHtml;
        form.ShouldNotContain(token);
        foreach (var part in _browser.Page.QuerySelectorAll("script[src], link[rel=stylesheet], img, iframe"))
            (part.GetAttribute("src") ?? part.GetAttribute("href"))!.ShouldStartWith("/assets/");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Styles_and_scripts_are_compressed_and_fetched_once(string encoding)
    {
        await _browser.Get($"/s/{await _world.Invite("child-closure")}");
        foreach (var path in new[] { _browser.Find("link[rel=stylesheet]")!.GetAttribute("href")!, _browser.Find("script[src]")!.GetAttribute("src")! })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            var answer = await _browser.Raw(request);
            answer.EnsureSuccessStatusCode();
            answer.Content.Headers.ContentEncoding.ShouldBe(encoding == "identity" ? [] : [encoding]);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
            if (encoding == "identity")
                (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(
                    t => t.ShouldNotContain("GDS Transport"), t => t.ShouldNotContain("@font-face"), t => t.ShouldNotContain("crown"));
        }
        (await _browser.Raw(new HttpRequestMessage(HttpMethod.Get, "/assets/survey.css"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task People_who_may_be_watched_can_leave_from_every_page()
    {
        var token = await _world.Invite("victim-closure");
        await _browser.ToCheck(token);
        foreach (var path in new[] { "", "/q/overall", "/q/good", "/check" })
        {
            await _browser.Get($"/s/{token}{path}");
            _browser.Find(".govuk-exit-this-page a")!.GetAttribute("href").ShouldBe("https://www.bbc.co.uk/weather");
        }
    }
}
