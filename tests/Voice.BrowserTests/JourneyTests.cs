using Microsoft.Playwright;
using Voice.Core.Surveys;

namespace Voice.BrowserTests;

public sealed class JourneyTests(PublicSite site)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 760 } };

    [Theory]
    [InlineData("child-closure", true)]
    [InlineData("child-closure", false)]
    [InlineData("parent-closure", true)]
    [InlineData("parent-closure", false)]
    [InlineData("victim-closure", true)]
    [InlineData("victim-closure", false)]
    public async Task A_whole_survey_with_and_without_scripts(string survey, bool scripts)
    {
        var token = await site.World.Invite(survey);
        var page = await site.Device(new() { ViewportSize = Phone.ViewportSize, JavaScriptEnabled = scripts });
        var faults = Faults(page);
        await page.WalkToCheck(token);
        await page.SendAnswers();
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
        faults.ShouldBeEmpty();
        (await site.World.Response(token))!.FinishedOn.ShouldNotBeNull();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("child-closure", "en", 390, 44)]
    [InlineData("child-closure", "cy", 1100, 44)]
    [InlineData("child-six-month-follow-up", "en", 320, 44)]
    [InlineData("parent-closure", "en", 390, 24)]
    [InlineData("parent-closure", "ur", 1100, 24)]
    [InlineData("parent-closure", "pl", 320, 24)]
    [InlineData("victim-closure", "cy", 320, 24)]
    public async Task A_finger_hits_Change_and_nothing_else(string survey, string language, int width, int least)
    {
        var token = await site.World.Invite(survey, language);
        var page = await site.Device(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await page.WalkToCheck(token);
        var boxes = new List<LocatorBoundingBoxResult>();
        foreach (var link in await page.Locator(".govuk-summary-list__actions a").AllAsync())
            boxes.Add((await link.BoundingBoxAsync())!);
        boxes.Count.ShouldBeGreaterThanOrEqualTo(7);
        boxes.ShouldAllBe(b => b.Width >= least && b.Height >= least);
        for (var i = 1; i < boxes.Count; i++)
            boxes[i].Y.ShouldBeGreaterThanOrEqualTo(boxes[i - 1].Y + boxes[i - 1].Height);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task By_keyboard_alone()
    {
        var token = await site.World.Invite("child-closure");
        var page = await site.Device();
        await page.GotoAsync($"/s/{token}");
        await page.TabTo("main form button[value=yes]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/q/overall");
        for (var pages = 0; page.Url.Contains("/q/", StringComparison.Ordinal) && pages < 12; pages++)
            await AnswerByKeyboard(page);
        page.Url.ShouldEndWith("/check");
        await page.TabTo("main form button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/done");
        var answers = (await site.World.Response(token))!.Answers;
        answers.Single(a => a.QuestionId == "overall").Number.ShouldBe(3);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_skip_link_leads_past_everything()
    {
        var page = await site.Device();
        await page.GotoAsync($"/s/{await site.World.Invite("victim-closure")}");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("govuk-skip-link");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("cy", "ltr", "Parhau")]
    [InlineData("ur", "rtl", "آگے")]
    [InlineData("pl", "ltr", "Dalej")]
    public async Task In_another_language(string language, string direction, string onward)
    {
        var token = await site.World.Invite("parent-closure");
        var page = await site.Device();
        await page.GotoAsync($"/s/{token}");
        await page.Locator($".languages a[lang={language}]").ClickAsync();
        await page.Locator("main form button").First.ClickAsync();
        for (var pages = 0; page.Url.Contains("/q/", StringComparison.Ordinal) && pages < 12; pages++)
        {
            await Speaks(page, language, direction);
            (await page.Locator("#continue").TextContentAsync()).ShouldBe(onward);
            await page.AnswerOne();
        }
        await Speaks(page, language, direction);
        await page.SendAnswers();
        await Speaks(page, language, direction);
        (await site.World.Response(token))!.Language.ShouldBe(language);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_devices_at_once_share_one_survey()
    {
        var token = await site.World.Invite("parent-closure");
        var (phone, tablet) = (await site.Device(), await site.Device());
        await phone.GotoAsync($"/s/{token}");
        await phone.Locator("main form button").First.ClickAsync();
        await tablet.GotoAsync($"/s/{token}");
        await tablet.Locator("main > a.govuk-button").ClickAsync();
        await Task.WhenAll(Choose(phone, "7"), Choose(tablet, "8"));
        // The one that came second is shown both answers, and says which it is.
        var (second, kept, wanted) = await phone.Locator(".notice").CountAsync() > 0 ? (phone, 8, 7) : (tablet, 7, 8);
        (await site.World.Answers(token))["overall"].ShouldBe(AnswerValue.Of(kept));
        await Assertions.Expect(second.Locator(".notice")).ToBeFocusedAsync();
        await Assertions.Expect(second.Locator(".notice strong")).ToHaveTextAsync($"{kept} out of 10");
        await second.PassesAxe();
        await Pictures.Take(second, "two-answers");
        await second.Locator("#continue").ClickAsync();
        (await site.World.Answers(token))["overall"].ShouldBe(AnswerValue.Of(wanted));
        await tablet.AnswerOne();
        await tablet.AnswerOne();
        await phone.AnswerOne();
        phone.Url.ShouldEndWith("/q/fair");
        (await site.World.Response(token))!.Answers.Count.ShouldBe(3);
        await phone.Context.CloseAsync();
        await tablet.Context.CloseAsync();
    }

    [Fact]
    public async Task A_doubled_click_and_the_back_button_lose_nothing_and_double_nothing()
    {
        var token = await site.World.Invite("parent-closure");
        var page = await site.Device();
        await page.GotoAsync($"/s/{token}");
        await page.Locator("main form button").First.DblClickAsync();
        await page.WaitForURLAsync("**/q/overall");
        await page.Locator("input[value='7']").CheckAsync();
        await page.Locator("#continue").DblClickAsync();
        await page.WaitForURLAsync("**/q/listened");
        await page.GoBackAsync();
        await page.Locator("input[value='7']").IsCheckedAsync();
        await page.Locator("#continue").ClickAsync();
        await page.WaitForURLAsync("**/q/listened");
        var answers = await site.World.Answers(token);
        answers.Count.ShouldBe(1);
        answers["overall"].ShouldBe(AnswerValue.Of(7));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_megabyte_of_words_is_explained_in_a_real_browser()
    {
        var token = await site.World.Invite("parent-closure");
        var page = await site.Device();
        await page.WalkToCheck(token);
        await page.GotoAsync($"/s/{token}/q/good?from=check");
        // Not drawn: laying out a megabyte would only test the browser.
        await page.EvaluateAsync("const box = document.querySelector('textarea'); box.hidden = true; box.value = 'a'.repeat(1000000)");
        await page.Locator("#continue").ClickAsync();
        (await page.Locator("h1").TextContentAsync()).ShouldBe("That was too much for us to take");
        await page.Locator("main .govuk-button").ClickAsync();
        (await page.Locator("textarea").InputValueAsync()).ShouldBe("Kim listened to me");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Room_is_counted_only_when_it_runs_out()
    {
        var token = await site.World.Invite("parent-closure");
        var page = await site.Device();
        await page.WalkToCheck(token);
        await page.GotoAsync($"/s/{token}/q/good?from=check");
        await page.Locator("textarea").FillAsync(new string('a', 4_000));
        await page.Locator("textarea").FillAsync(new string('a', 4_990));
        await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync("Room for 10 more letters.");
        await page.Locator("textarea").FillAsync("Hello");
        await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync("");
        await page.Locator("textarea").FillAsync(new string('a', 5_001));
        await page.Locator("#continue").ClickAsync();
        (await page.TitleAsync()).ShouldStartWith("Error: ");
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("govuk-error-summary");
        (await page.Locator("textarea").InputValueAsync()).Length.ShouldBe(5_001);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_device_with_a_voice_reads_question_and_answers_aloud()
    {
        var page = await site.Device();
        await page.AddInitScriptAsync("""
            window.said = []
            const voices = [{ lang: 'en-US', localService: true }, { lang: 'en-GB', localService: true }, { lang: 'cy-GB', localService: false }]
            const voice = { getVoices: () => voices, speak: u => said.push(`${u.lang}: ${u.text}`), cancel() {}, addEventListener() {} }
            Object.defineProperty(window, 'speechSynthesis', { value: voice })
            window.SpeechSynthesisUtterance = class { constructor (text) { this.text = text } }
            """);
        var token = await site.World.Invite("child-closure");
        await page.GotoAsync($"/s/{token}");
        await page.Locator("main form button").First.ClickAsync();
        await page.AnswerOne();
        await page.Locator("[data-listen]").ClickAsync();
        (await page.EvaluateAsync<string[]>("said")).ShouldBe(["en-GB: Did people listen to you?", "en-GB: Yes", "en-GB: A bit", "en-GB: No", "en-GB: I don’t know"]);
        await page.GotoAsync($"/s/{token}?lang=cy");
        await Assertions.Expect(page.Locator("[data-listen]")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    private static async Task AnswerByKeyboard(IPage page)
    {
        var before = page.Url;
        if (await page.Locator("textarea").CountAsync() > 0)
        {
            await page.TabTo("textarea");
            await page.Keyboard.TypeAsync("ok");
        }
        else
        {
            await page.TabTo("main input[type=radio]");
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("ArrowDown");
        }
        await page.TabTo("#continue");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url != before);
    }

    private static async Task Speaks(IPage page, string language, string direction)
    {
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        (await page.Locator("html").GetAttributeAsync("dir")).ShouldBe(direction);
    }

    private static async Task Choose(IPage page, string value)
    {
        await page.Locator($"input[value='{value}']").CheckAsync();
        await page.Locator("#continue").ClickAsync();
    }

    // The console also tells of anything the content security policy had to stop.
    private static List<string> Faults(IPage page)
    {
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Add(message.Text);
        };
        page.PageError += (_, error) => faults.Add(error);
        return faults;
    }
}
