using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Voice.BrowserTests;

internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>No violation of WCAG 2.2 A or AA on the page as it stands.</summary>
    public static async Task PassesAxe(this IPage page)
    {
        var result = await page.RunAxe(Rules);
        result.Violations.Select(v => $"{page.Url}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
    }
}
