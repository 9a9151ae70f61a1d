namespace Voice.Api.Tests;

public static class Journeys
{
    /// <summary>Says yes, then answers each question the page asks until it is time to check.</summary>
    public static async Task<Browser> ToCheck(this Browser browser, string token, string comment = "It was fine")
    {
        await browser.Get($"/s/{token}");
        await browser.Press("answer=yes");
        for (var pages = 0; browser.Path.Contains("/q/", StringComparison.Ordinal) && pages < 12; pages++)
            await browser.Press(null, browser.Find("textarea") is not null ? comment : browser.Find("input[name=answer]")!.GetAttribute("value")!);
        browser.Path.ShouldBe($"/s/{token}/check");
        return browser;
    }
}
