using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Voice.Api.WaysIn;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.WaysIn;

namespace Voice.Api.Tests.WaysIn;

public sealed class OpenPageTests : IAsyncLifetime
{
    private readonly SteppedClock _clock = new();
    private PublicWorld _world = null!;
    private Browser _browser = null!;
    private string _code = "";

    public async ValueTask InitializeAsync()
    {
        _world = await PublicWorld.Make(_clock);
        _browser = await Browser.Open(_world);
        _code = (await _world.Core.GetRequiredService<OpenLinks>().MakePoster(await _world.SomeService(), "child-closure", "test")).Code;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task From_the_poster_to_an_answer()
    {
        var before = await _world.Fingerprint();
        await _browser.Get($"/o/{_code}");
        _browser.Heading.ShouldBe("How was it for you?");
        _browser.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        _browser.Find("form")!.OuterHtml.ShouldNotContain(_code);
        (await _world.Fingerprint()).ShouldBe(before);
        await _browser.Press("answer=yes");
        _browser.Path.ShouldEndWith("/q/overall");
        await _browser.Press(null, "7");
        var response = await Store.Read(db => db.Responses.SingleAsync());
        (response.Way, response.OpenLinkId.HasValue).ShouldBe((AnswerWay.Poster, true));
    }

    [Fact]
    public async Task Easy_read_is_offered_and_goes_on_behind_the_poster()
    {
        await _browser.Get($"/o/{_code}");
        await _browser.Get(_browser.Find(".easy a")!.GetAttribute("href")!);
        _browser.Page.Body!.TextContent.ShouldContain("You can say no.");
        _browser.Page.QuerySelectorAll(".languages a").ShouldAllBe(a => a.GetAttribute("href")!.EndsWith("&easy=1", StringComparison.Ordinal));
        await _browser.Press("answer=yes");
        _browser.Find("h1 .symbol").ShouldNotBeNull();
        _browser.Heading.ShouldBe("How was the help?");
    }

    [Fact]
    public async Task No_is_a_kind_word_and_stores_nothing()
    {
        var before = await _world.Fingerprint();
        await _browser.Get($"/o/{_code}");
        await _browser.Press("answer=no");
        _browser.Page.Body!.TextContent.ShouldContain("No problem");
        (await _world.Fingerprint()).ShouldBe(before);
    }

    [Fact]
    public async Task The_code_may_be_typed_as_people_type()
    {
        await _browser.Get($"/o/%20{_code.ToUpperInvariant().Replace('0', 'O').Replace('1', 'I')}");
        _browser.Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_language_chosen_at_the_poster_is_kept()
    {
        await _browser.Get($"/o/{_code}?lang=cy");
        _browser.Heading.ShouldBe("Sut oedd hi i ti?");
        await _browser.Press("answer=yes");
        _browser.Find("html")!.GetAttribute("lang").ShouldBe("cy");
        (await Store.Read(db => db.Responses.SingleAsync())).Language.ShouldBe("cy");
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_form_on_another_site_begins_nothing(string from)
    {
        await _browser.Get($"/o/{_code}");
        await _browser.Send(Browser.Post($"/o/{_code}", _browser.Fields("answer=yes"), from));
        _browser.Status.ShouldBe(403);
        (await Store.Read(db => db.Invitations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_copied_last_week_or_for_another_poster_begins_nothing()
    {
        await _browser.Get($"/o/{_code}");
        var fields = _browser.Fields("answer=yes");
        var other = (await _world.Core.GetRequiredService<OpenLinks>().MakePoster(await _world.SomeService(), "child-closure", "test")).Code;
        await _browser.Send(Browser.Post($"/o/{other}", fields));
        _browser.Status.ShouldBe(403);
        _clock.Step(TimeSpan.FromDays(1));
        await _browser.Send(Browser.Post($"/o/{_code}", fields));
        _browser.Path.ShouldEndWith("/q/overall");
        _clock.Step(TimeSpan.FromDays(1));
        await _browser.Send(Browser.Post($"/o/{_code}", fields));
        _browser.Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_waiting_room_on_one_network_is_served_all_day_and_nobody_is_told_a_lot_of_people_answered()
    {
        await _browser.Get($"/o/{_code}");
        var fields = _browser.Fields("answer=yes");
        for (var hour = 0; hour < 3; hour++)
        {
            await Begin(fields, OpenLinks.PerNetworkAnHour);
            await Refused(fields, "Please try again in an hour");
            _browser.Page.Body!.TextContent.ShouldContain("You did nothing wrong.");
            _clock.Step(TimeSpan.FromHours(1));
        }
        await Begin(fields, OpenLinks.PerNetworkADay - 3 * OpenLinks.PerNetworkAnHour);
        await Refused(fields, "Please try again tomorrow");
        _clock.Step(TimeSpan.FromHours(1));
        await Refused(fields, "Please try again tomorrow");
        (await Store.Read(db => db.Invitations.CountAsync())).ShouldBe(OpenLinks.PerNetworkADay);
        OpenLinks.PerNetworkADay.ShouldBeLessThan(OpenLinks.PosterPerDay);
        _clock.Step(TimeSpan.FromHours(20));
        await Begin(fields, 1);
    }

    [Fact]
    public async Task A_poster_that_is_full_says_so_of_itself()
    {
        var entries = _world.Core.GetRequiredService<OpenEntries>();
        for (var i = 0; i < OpenLinks.PosterPerDay; i++)
            await entries.Begin(_code, "en");
        await _browser.Get($"/o/{_code}");
        await Refused(_browser.Fields("answer=yes"), "This is full for today");
        _browser.Page.Body!.TextContent.ShouldContain("This poster has taken all the answers it can take today.");
    }

    [Fact]
    public void A_network_is_an_address_or_a_line_of_many_addresses()
    {
        var limit = new OpenLinkLimit(_clock);
        bool Begins(string from) => limit.Begin(IPAddress.Parse(from), _code) == OpenLinkAnswer.Yes;
        for (var i = 0; i < OpenLinks.PerNetworkAnHour; i++)
            (Begins($"2001:db8:0:1::{i + 1:x}"), Begins(i % 2 == 0 ? "192.0.2.7" : "::ffff:192.0.2.7")).ShouldBe((true, true));
        (Begins("2001:db8:0:1:ffff::1"), Begins("192.0.2.7")).ShouldBe((false, false));
        (Begins("2001:db8:0:2::1"), Begins("192.0.2.8")).ShouldBe((true, true));
    }

    private async Task Begin(List<KeyValuePair<string, string>> fields, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await _browser.Send(Browser.Post($"/o/{_code}", fields));
            _browser.Path.ShouldEndWith("/q/overall");
        }
    }

    private async Task Refused(List<KeyValuePair<string, string>> fields, string heading)
    {
        await _browser.Send(Browser.Post($"/o/{_code}", fields));
        (_browser.Status, _browser.Heading).ShouldBe((429, heading));
    }

    [Fact]
    public async Task Guessed_and_closed_codes_look_alike_and_are_slowed_down()
    {
        var link = await Store.Read(db => db.OpenLinks.SingleAsync());
        await _world.Core.GetRequiredService<OpenLinks>().Close(link.Id, "test");
        await _browser.Get($"/o/{_code}");
        (_browser.Status, _browser.Heading).ShouldBe((404, "This link does not work"));
        for (var i = 0; i < 20; i++)
            await _browser.Get($"/o/zzzz{i:00}");
        _browser.Status.ShouldBe(429);
    }

    private Store Store => _world.Core.GetRequiredService<Store>();
}
