using Microsoft.Playwright;

namespace Voice.BrowserTests;

/// <summary>All that can be pressed has room for a thumb: 44 px each way, on whatever page this is.</summary>
internal static class Thumbs
{
    public static async Task HasRoomForThumbs(this IPage page)
    {
        // A page is measured when it is all there, not while it comes in.
        await page.WaitForLoadStateAsync();
        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a, button, summary, textarea, select, input:not([type=hidden])')]
              .filter(e => e.checkVisibility() && !e.matches('.govuk-skip-link'))
              .map(e => [e.getBoundingClientRect(), e])
              .filter(([box]) => Math.min(box.width, box.height) < 43.95)
              .map(([box, e]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${e.outerHTML.slice(0, 120)}`)
            """);
        small.ShouldBeEmpty(page.Url);
    }
}
