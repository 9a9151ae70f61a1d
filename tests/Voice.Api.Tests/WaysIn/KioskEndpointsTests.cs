using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Data;
using Voice.Core.WaysIn;

namespace Voice.Api.Tests.WaysIn;

public sealed class KioskEndpointsTests : IAsyncLifetime
{
    private PublicWorld _world = null!;
    private Browser _browser = null!;
    private OpenLink _kiosk = null!;
    private string _path = "";

    public async ValueTask InitializeAsync()
    {
        _world = await PublicWorld.Make();
        _browser = await Browser.Open(_world);
        var links = _world.Core.GetRequiredService<OpenLinks>();
        _kiosk = await links.MakeKiosk(await _world.SomeService(), "child-closure", "2468", "test");
        _path = links.AddressOf(_kiosk).AbsolutePath;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task The_page_says_that_it_needs_a_script_and_gives_nothing_away()
    {
        await _browser.Get(_path);
        _browser.Find("noscript")!.TextContent.ShouldContain("JavaScript");
        _browser.Page.Title.ShouldBe("How was it for you?");
        _browser.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        _browser.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task The_pack_holds_the_survey_and_neither_the_pin_nor_the_private_key()
    {
        var json = await (await _browser.Raw(new HttpRequestMessage(HttpMethod.Get, _path + "/survey"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var pack = JsonDocument.Parse(json);
        pack.RootElement.GetProperty("questions").GetArrayLength().ShouldBe(8);
        pack.RootElement.GetProperty("publicKey").GetString().ShouldBe(Convert.ToBase64String(_kiosk.PublicKey!));
        json.ShouldNotContain("2468");
        json.ShouldNotContain("privateKey", Case.Insensitive);
    }

    [Theory]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("not json", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"key\":\"AA==\",\"nonce\":\"AA==\",\"data\":\"AA==\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"key\":\"AA==\",\"nonce\":\"AA==\",\"data\":\"AA==\"}", "text/plain", HttpStatusCode.Forbidden)]
    public async Task What_was_not_sealed_for_this_kiosk_is_refused(string body, string type, HttpStatusCode answer)
    {
        (await Post(_path, body, type)).StatusCode.ShouldBe(answer);
        (await Responses()).ShouldBe(0);
    }

    [Fact]
    public async Task A_post_from_another_site_and_to_another_kiosk_is_refused()
    {
        (await Post(_path, "{}", site: "cross-site")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Post("/k/00000000000000000000000000", "{\"key\":\"AA==\",\"nonce\":\"AA==\",\"data\":\"AA==\"}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _browser.Raw(new HttpRequestMessage(HttpMethod.Get, "/k/00000000000000000000000000/survey"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_worker_looks_after_its_own_folder_only()
    {
        var answer = await _browser.Raw(new HttpRequestMessage(HttpMethod.Get, "/k/worker.js"));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Headers.Contains("Service-Worker-Allowed").ShouldBeFalse();
    }

    private Task<HttpResponseMessage> Post(string path, string body, string type = "application/json", string site = "same-origin")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path + "/answers") { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add("Sec-Fetch-Site", site);
        return _browser.Raw(request);
    }

    private Task<int> Responses() => _world.Core.GetRequiredService<Store>().Read(db => db.Responses.CountAsync());
}
