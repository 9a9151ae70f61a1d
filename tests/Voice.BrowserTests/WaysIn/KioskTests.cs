using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Core.Data;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;

namespace Voice.BrowserTests.WaysIn;

/// <summary>The office tablet, in a real browser.</summary>
public sealed class KioskTests(PublicSite site)
{
    private const string Pin = "2468";

    [Fact]
    public async Task One_person_after_another_with_the_network_cut_and_all_sent_once_when_it_is_back()
    {
        var (kiosk, path) = await Make();
        var page = await site.Device();
        var posts = 0;
        page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        await page.GotoAsync(path);
        await page.Locator("[data-ready]").WaitForAsync();

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        foreach (var comment in new[] { "the boxing was good", "my dad keeps hitting me" })
        {
            await AnswerAll(page, comment);
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Thank you for telling us. It helps us do better for other young people.");
            (await page.ContentAsync()).ShouldNotContain(comment);
            await page.Locator("main .choices button").ClickAsync();
        }
        (await Responses(kiosk)).ShouldBeEmpty();
        (await Waiting(page)).ShouldBe(2);
        (await OnTheShelf(page)).ShouldNotContain("boxing");

        // What went wrong on the way back is sent again; it is stored once.
        await page.Context.SetOfflineAsync(false);
        await page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        var responses = await Until(() => Responses(kiosk), r => r.Count == 2);
        responses.Select(r => Comment(r, "good")).ShouldBe(["the boxing was good", "my dad keeps hitting me"], ignoreOrder: true);
        responses.ShouldAllBe(r => r.FinishedOn != null && r.Answers.Count == 8);
        (await Until(() => Waiting(page), n => n == 0)).ShouldBe(0);
        posts.ShouldBeGreaterThanOrEqualTo(2);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_walks_away_is_asked_and_then_forgotten_but_not_what_they_said()
    {
        var (kiosk, path) = await Make();
        var page = await site.Device();
        await page.Clock.InstallAsync();
        await page.GotoAsync(path);
        await page.Locator("main .choices button").First.ClickAsync();
        await AnswerOne(page, "x");
        await Assertions.Expect(page.Locator(".progress")).ToHaveTextAsync("2 of 8");
        await page.Clock.FastForwardAsync(91_000);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Are you still there?");
        await page.PassesAxe();
        await page.Locator("main .choices button").ClickAsync();
        await Assertions.Expect(page.Locator(".progress")).ToHaveTextAsync("2 of 8");
        await page.Clock.FastForwardAsync(91_000);
        await page.Clock.FastForwardAsync(21_000);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("How was it for you?");
        var partial = (await Until(() => Responses(kiosk), r => r.Count == 1)).Single();
        (partial.FinishedOn, partial.Answers.Count).ShouldBe((null, 1));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    [InlineData("ur")]
    [InlineData("pl")]
    public async Task A_comment_left_empty_is_skipped_as_on_the_web(string language)
    {
        var (kiosk, path) = await Make("parent-closure");
        var page = await site.Device();
        await page.GotoAsync(path);
        if (language != "en")
            await page.Locator($".languages button[lang={language}]").ClickAsync();
        await page.Locator("main .choices button").First.ClickAsync();
        var empty = 0;
        while (await page.Locator("form").CountAsync() > 0)
        {
            var before = await page.Locator(".progress").TextContentAsync();
            if (await page.Locator("textarea").CountAsync() > 0)
            {
                await page.Locator("textarea").FillAsync("  ");
                await page.Locator("#continue").ClickAsync();
                await Assertions.Expect(page.Locator(".progress", new() { HasText = before })).ToHaveCountAsync(0);
                empty++;
            }
            else
                await AnswerOne(page, "x");
        }
        empty.ShouldBe(2);
        await page.Locator("main .choices button").ClickAsync();
        var response = (await Until(() => Responses(kiosk), r => r.Count == 1)).Single();
        response.Answers.Count(a => a.None == NoAnswer.Skipped).ShouldBe(2);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Staff_are_told_whether_the_answers_went_or_wait()
    {
        var (kiosk, path) = await Make();
        var page = await site.Device();
        await page.GotoAsync(path);
        await page.Locator("[data-ready]").WaitForAsync();
        await page.Context.SetOfflineAsync(true);
        foreach (var comment in new[] { "a", "b" })
        {
            await AnswerAll(page, comment);
            await page.Locator("main .choices button").ClickAsync();
        }
        await page.Locator(".kiosk-staff button").ClickAsync();
        await page.Locator("#pin").FillAsync(Pin);
        await page.Keyboard.PressAsync("Enter");
        var (tried, waiting) = (page.Locator("[data-tried]"), page.Locator("[data-waiting]"));
        await Assertions.Expect(waiting).ToHaveTextAsync("What 2 people said is safe on this tablet, sealed. It goes by itself when the network is back. Keep this page open until then.");
        await Assertions.Expect(tried).ToHaveCountAsync(0);

        var send = page.GetByRole(AriaRole.Button, new() { Name = "Send now" });
        await send.ClickAsync();
        await Assertions.Expect(tried).ToHaveTextAsync("There is no network just now, so nothing could be sent. No answer is lost.");
        await Assertions.Expect(waiting).ToHaveAttributeAsync("data-waiting", "2");
        await Assertions.Expect(send).ToBeFocusedAsync();
        await page.PassesAxe();

        await page.RouteAsync("**/answers", route => route.FulfillAsync(new() { Status = 503 }));
        await page.Context.SetOfflineAsync(false);
        await send.ClickAsync();
        await Assertions.Expect(tried).ToHaveTextAsync("The service could not take the answers just now. No answer is lost.");

        await page.UnrouteAsync("**/answers");
        await send.ClickAsync();
        await Assertions.Expect(tried).ToHaveTextAsync("The answers of 2 people were sent.");
        await Assertions.Expect(waiting).ToHaveTextAsync("Nothing waits on this tablet. You can close the browser, or go back to the survey.");
        (await Responses(kiosk)).Count.ShouldBe(2);
        await send.ClickAsync();
        await Assertions.Expect(tried).ToHaveTextAsync("There was nothing to send.");
        await page.PassesAxe();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Only_the_pin_leads_out_and_five_wrong_ones_rest_it()
    {
        var (_, path) = await Make();
        var page = await site.Device();
        await page.GotoAsync(path);
        await page.Locator(".kiosk-staff button").ClickAsync();
        for (var i = 0; i < 2; i++)
        {
            await page.Locator("#pin").FillAsync($"111{i}");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#error")).ToHaveTextAsync("That is not the PIN.");
        }
        await page.PassesAxe();
        await page.Locator("#pin").FillAsync(Pin);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("The survey is closed on this tablet");
        await page.PassesAxe();
        await page.Locator("main .choices button").First.ClickAsync();
        await page.Locator(".kiosk-staff button").ClickAsync();
        for (var i = 0; i < 5; i++)
        {
            await page.Locator("#pin").FillAsync("0000");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#pin")).ToHaveValueAsync("");
        }
        await page.Locator("#pin").FillAsync(Pin);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#error")).ToContainTextAsync("Wait one minute");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_page_of_the_tablet_fails_axe_and_its_policy_stops_nothing(bool dark)
    {
        var (_, path) = await Make();
        var page = await site.Device(new() { ViewportSize = new() { Width = 820, Height = 1100 }, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Add(message.Text);
        };
        page.PageError += (_, error) => faults.Add(error);
        await page.GotoAsync(path);
        await page.Locator("[data-ready]").WaitForAsync();
        await page.PassesAxe();
        await page.Locator(".languages button[lang=cy]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "cy");
        await page.Locator("main .choices button").First.ClickAsync();
        await page.Locator("#continue").ClickAsync();
        await page.Locator(".govuk-error-summary").WaitForAsync();
        await page.PassesAxe();
        while (await page.Locator("form").CountAsync() > 0)
        {
            if (await page.Locator("textarea").CountAsync() > 0)
                await page.PassesAxe();
            await AnswerOne(page, "iawn");
        }
        await page.PassesAxe();
        await page.Locator(".stop button").ClickAsync();
        await page.PassesAxe();
        await page.Locator("main .choices button").Nth(1).ClickAsync();
        await page.PassesAxe();
        (await Waiting(page)).ShouldBe(0);
        faults.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Going_back_changing_and_checking_work_as_on_the_web()
    {
        var (kiosk, path) = await Make();
        var page = await site.Device();
        await page.GotoAsync(path);
        await page.Locator("main .choices button").First.ClickAsync();
        await page.Locator("input[value='3']").CheckAsync();
        await page.Locator("#continue").ClickAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("input[value='3']")).ToBeCheckedAsync();
        await page.Locator("input[value='9']").CheckAsync();
        while (await page.Locator("form").CountAsync() > 0)
        {
            if (await page.Locator("input:checked").CountAsync() == 0)
                await AnswerOne(page, "ok");
            else
                await page.Locator("#continue").ClickAsync();
        }
        await page.Locator(".govuk-summary-list__actions button").First.ClickAsync();
        await page.Locator("input[value='10']").CheckAsync();
        await page.Locator("#continue").ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-summary-list__value").First).ToHaveTextAsync("10 out of 10");
        await page.Locator("main .choices button").ClickAsync();
        var response = (await Until(() => Responses(kiosk), r => r.Count == 1)).Single();
        response.Answers.Single(a => a.QuestionId == "overall").Number.ShouldBe(10);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("button")]
    [InlineData("Shift")]
    public async Task Leaving_quickly_looks_as_if_nobody_had_been_there_and_loses_nothing(string by)
    {
        var (kiosk, path) = await Make();
        var page = await site.Device();
        await page.GotoAsync(path);
        (await page.Locator(".govuk-exit-this-page__button").CountAsync()).ShouldBe(0);
        await page.Locator("main .choices button").First.ClickAsync();
        await AnswerOne(page, "x");
        await page.PassesAxe();
        if (by == "button")
            await page.Locator(".govuk-exit-this-page__button").ClickAsync();
        else
            for (var i = 0; i < 3; i++)
                await page.Keyboard.PressAsync("Shift");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("How was it for you?");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("How was it for you?");
        var partial = (await Until(() => Responses(kiosk), r => r.Count == 1)).Single();
        (partial.FinishedOn, partial.Answers.Count).ShouldBe((null, 1));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Leaving_can_take_back_what_was_entered()
    {
        var (kiosk, path) = await Make();
        var page = await site.Device();
        await page.GotoAsync(path);
        await page.Locator("main .choices button").First.ClickAsync();
        (await page.Locator(".leave-deleting").CountAsync()).ShouldBe(0);
        await AnswerOne(page, "x");
        await page.Locator(".leave-deleting button").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("How was it for you?");
        (await Until(() => Waiting(page), n => n == 0)).ShouldBe(0);
        (await Responses(kiosk)).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Markup_formulas_and_every_script_are_words_like_others()
    {
        const string words = "<img src=x onerror=\"document.title='got'\"> =1+1 😀 ŵ اردو 中文";
        var (kiosk, path) = await Make();
        var page = await site.Device();
        await page.GotoAsync(path);
        await page.Locator("main .choices button").First.ClickAsync();
        while (await page.Locator("form").CountAsync() > 0)
            await AnswerOne(page, words);
        (await page.Locator("main img").CountAsync()).ShouldBe(0);
        (await page.Locator(".govuk-summary-list__value").AllTextContentsAsync()).ShouldContain(words);
        (await page.TitleAsync()).ShouldBe("How was it for you?");
        await page.Locator("main .choices button").ClickAsync();
        var response = (await Until(() => Responses(kiosk), r => r.Count == 1)).Single();
        Comment(response, "good").ShouldBe(words);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Easy_read_is_chosen_by_one_person_and_gone_for_the_next()
    {
        var (_, path) = await Make();
        var page = await site.Device();
        await page.GotoAsync(path);
        await page.Locator(".easy button").ClickAsync();
        await page.PassesAxe();
        await page.Locator("main .choices button").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1 .symbol")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("How was the help?");
        await page.PassesAxe();
        await page.Locator(".govuk-exit-this-page__button").ClickAsync();
        await page.Locator("main .choices button").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("How good was the help you had?");
        await Assertions.Expect(page.Locator("h1 .symbol")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_tablet_with_a_voice_reads_question_and_answers_aloud()
    {
        var (_, path) = await Make();
        var page = await site.Device();
        await page.AddInitScriptAsync("""
            window.said = []
            const voices = [{ lang: 'en-US', localService: true }, { lang: 'en-GB', localService: true }, { lang: 'cy-GB', localService: false }]
            const voice = { getVoices: () => voices, speak: u => said.push(`${u.lang}: ${u.text}`), cancel() {}, addEventListener() {} }
            Object.defineProperty(window, 'speechSynthesis', { value: voice })
            window.SpeechSynthesisUtterance = class { constructor (text) { this.text = text } }
            """);
        await page.GotoAsync(path);
        await page.Locator("main .choices button").First.ClickAsync();
        await AnswerOne(page, "x");
        await page.Locator("[data-listen]").ClickAsync();
        (await page.EvaluateAsync<string[]>("said")).ShouldBe(["en-GB: Did people listen to you?", "en-GB: Yes", "en-GB: A bit", "en-GB: No", "en-GB: I don’t know"]);
        await page.Context.CloseAsync();
    }

    private const string CountScript = """
        () => new Promise(done => {
          const open = indexedDB.open(`kiosk${document.body.dataset.kiosk}`)
          open.onsuccess = () => {
            const all = open.result.transaction('parcels').objectStore('parcels').getAll()
            all.onsuccess = () => { open.result.close(); done(all.result.length) }
          }
        })
        """;

    private static Task<int> Waiting(IPage page) => page.EvaluateAsync<int>(CountScript);

    private static Task<string> OnTheShelf(IPage page) =>
        page.EvaluateAsync<string>(CountScript.Replace("all.result.length", "JSON.stringify(all.result)", StringComparison.Ordinal));

    private static async Task AnswerAll(IPage page, string comment)
    {
        await page.HasRoomForThumbs();
        await page.Locator("main .choices button").First.ClickAsync();
        while (await page.Locator("form").CountAsync() > 0)
        {
            await page.HasRoomForThumbs();
            await AnswerOne(page, comment);
        }
        await page.HasRoomForThumbs();
        await page.Locator("main .choices button").ClickAsync();
    }

    private static async Task AnswerOne(IPage page, string comment)
    {
        var before = await page.Locator(".progress").TextContentAsync();
        await page.AnswerOne(comment);
        await Assertions.Expect(page.Locator(".progress", new() { HasText = before })).ToHaveCountAsync(0);
    }

    private async Task<(Guid Kiosk, string Path)> Make(string survey = "child-closure")
    {
        var links = site.World.Core.GetRequiredService<OpenLinks>();
        var kiosk = await links.MakeKiosk(await site.World.SomeService(), survey, Pin, "test");
        return (kiosk.Id, links.AddressOf(kiosk).AbsolutePath);
    }

    private Task<List<Response>> Responses(Guid kiosk) => site.World.Core.GetRequiredService<Store>()
        .Read(db => db.Responses.Where(r => r.OpenLinkId == kiosk).Include(r => r.Answers).ToListAsync());

    private string? Comment(Response response, string question) =>
        site.World.Core.GetRequiredService<Vault>().Open(response.Key, response.Answers.Single(a => a.QuestionId == question).Comment);

    // The tablet sends by itself; how soon is its own affair.
    private static async Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> enough)
    {
        for (var tries = 0; ; tries++)
        {
            var seen = await look();
            if (enough(seen) || tries > 100)
                return seen;
            await Task.Delay(100);
        }
    }
}
