using Microsoft.Playwright;
using Voice.Core.Staff;

namespace Voice.BrowserTests.WaysIn;

public sealed class PosterTests(PublicSite site)
{
    [Fact]
    public async Task From_the_poster_on_the_wall_to_an_answer()
    {
        await site.World.SomeService();
        var office = await site.Office(StaffRoles.Participation);
        await office.GotoAsync($"{site.StaffAddress}/ways");
        await office.PassesAxe();
        await office.Locator("text=Make it").ClickAsync();
        await office.Locator(".govuk-error-summary").WaitForAsync();
        await office.PassesAxe();
        await office.Locator("#Way").CheckAsync();
        await office.Locator("#Survey").SelectOptionAsync("child-closure");
        await office.Locator("text=Make it").ClickAsync();
        await office.Locator(".poster .qr").WaitForAsync();
        await office.PassesAxe();
        var path = new Uri("http://" + (await office.Locator(".poster__address").TextContentAsync())!.Trim()).AbsolutePath;

        foreach (var scripts in new[] { true, false })
        {
            var phone = await site.Device(new() { ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = scripts });
            await phone.GotoAsync(path);
            if (scripts)
                await phone.PassesAxe();
            (await phone.Context.CookiesAsync()).ShouldBeEmpty();
            await phone.Locator("main form button").First.ClickAsync();
            for (var pages = 0; phone.Url.Contains("/q/", StringComparison.Ordinal) && pages < 12; pages++)
                await phone.AnswerOne();
            await phone.SendAnswers();
            await phone.Context.CloseAsync();
        }
        await office.GotoAsync($"{site.StaffAddress}/ways");
        await Assertions.Expect(office.Locator("tbody tr", new() { HasText = path.Split('/')[^1].ToUpperInvariant() }).Locator("td[data-label=Today]")).ToHaveTextAsync("2");
        await office.Context.CloseAsync();
    }

    [Fact]
    public async Task The_tablets_page_and_the_printed_form_pass_axe()
    {
        await site.World.SomeService();
        var office = await site.Office(StaffRoles.Participation);
        foreach (var (way, pin, wait) in new[] { ("#Way-1", "2468", ".password"), ("#Way-2", "", ".sheet__code") })
        {
            await office.GotoAsync($"{site.StaffAddress}/ways");
            await office.Locator(way).CheckAsync();
            await office.Locator("#Survey").SelectOptionAsync("child-closure");
            await office.Locator("#Pin").FillAsync(pin);
            await office.Locator("text=Make it").ClickAsync();
            await office.Locator(wait).WaitForAsync();
            await office.PassesAxe();
        }
        var code = (await office.Locator(".sheet__code").TextContentAsync())!;
        await office.GotoAsync($"{site.StaffAddress}/ways/paper");
        await office.PassesAxe();
        await office.Locator("#Code").FillAsync("no");
        await office.Locator("main form button").First.ClickAsync();
        await office.PassesAxe();
        await office.Locator("#Code").FillAsync(code);
        await office.Locator("main form button").First.ClickAsync();
        await office.PassesAxe();
        await office.Locator("text=Save this form").ClickAsync();
        await office.Locator(".govuk-error-summary").WaitForAsync();
        await office.PassesAxe();
        foreach (var group in await office.Locator("fieldset").AllAsync())
            await group.Locator("input").First.CheckAsync();
        await office.Locator("textarea").First.FillAsync("the bike shop");
        await office.Locator("text=Save this form").ClickAsync();
        await Assertions.Expect(office.Locator(".govuk-notification-banner")).ToContainTextAsync("The form is saved");
        await office.Context.CloseAsync();
    }
}
