using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Voice.Web.Assets;
using Voice.Web.Heads;

namespace Voice.Web.Tests;

public sealed class PageAssetsTests
{
    [Theory]
    [InlineData("survey.css", 9)]
    [InlineData("survey.js", 5)]
    public async Task Assets_are_small_and_fetched_once(string name, int kilobytes)
    {
        await using var app = await Serve();
        var request = new HttpRequestMessage(HttpMethod.Get, PageAssets.Path(name));
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        var answer = await app.GetTestClient().SendAsync(request, TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeLessThan(kilobytes * 1024);
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
    }

    [Fact]
    public async Task The_style_sheet_has_no_font_and_no_crown_of_gov_uk()
    {
        await using var app = await Serve();
        var css = await app.GetTestClient().GetStringAsync(PageAssets.Path("survey.css"), TestContext.Current.CancellationToken);
        foreach (var never in new[] { "@font-face", "GDS Transport", "crown", "crest", "url(http", "url(/" })
            css.ShouldNotContain(never);
    }

    [Theory]
    [InlineData("/assets/survey.css")]
    [InlineData("/assets/survey.0000000000.css")]
    [InlineData("/assets/..%2fappsettings.json")]
    public async Task Nothing_else_is_served(string path)
    {
        await using var app = await Serve();
        var answer = await app.GetTestClient().GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_answer_has_the_security_headers()
    {
        await using var app = await Serve();
        var answer = await app.GetTestClient().GetAsync("/nothing", TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(SecurityHeaders.ContentSecurityPolicy);
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static async Task<WebApplication> Serve()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.MapPageAssets();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
