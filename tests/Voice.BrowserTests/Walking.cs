using Microsoft.Playwright;

namespace Voice.BrowserTests;

/// <summary>How a person goes through the pages.</summary>
internal static class Walking
{
    /// <summary>Says yes and answers until it is time to check; looks at each page on the way.</summary>
    public static async Task WalkToCheck(this IPage page, string token, Func<IPage, Task>? look = null, string comment = "Kim listened to me")
    {
        await page.GotoAsync($"/s/{token}");
        await Look(page, look);
        await page.Locator("main form button").First.ClickAsync();
        for (var pages = 0; page.Url.Contains("/q/", StringComparison.Ordinal) && pages < 12; pages++)
        {
            await Look(page, look);
            await page.AnswerOne(comment);
        }
        page.Url.ShouldContain("/check");
        await Look(page, look);
    }

    public static async Task AnswerOne(this IPage page, string comment = "Kim listened to me")
    {
        if (await page.Locator("textarea").CountAsync() > 0)
            await page.Locator("textarea").FillAsync(comment);
        else
            await page.Locator("main input:not([type=hidden])").First.CheckAsync();
        await page.Locator("#continue").ClickAsync();
    }

    public static async Task SendAnswers(this IPage page)
    {
        await page.Locator("main form button").ClickAsync();
        page.Url.ShouldEndWith("/done");
    }

    /// <summary>Tabs until something inside the selector has the focus, as somebody without a mouse does.</summary>
    public static async Task TabTo(this IPage page, string selector)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector))
                return;
        }
        throw new InvalidOperationException($"'{selector}' cannot be reached with the Tab key on {page.Url}.");
    }

    private static Task Look(IPage page, Func<IPage, Task>? look) => look is null ? Task.CompletedTask : look(page);
}
