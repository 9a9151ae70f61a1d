using Microsoft.Playwright;

namespace Voice.BrowserTests;

/// <summary>Pictures of pages: those of the documents with VOICE_SCREENSHOTS=1, all of them with VOICE_SCREENSHOTS_TO=folder.</summary>
internal static class Pictures
{
    private static readonly string? Elsewhere = Environment.GetEnvironmentVariable("VOICE_SCREENSHOTS_TO");

    private static readonly HashSet<string> ForDocuments =
    [
        "child-start", "child-q1", "child-q6", "child-check", "child-done", "child-dark-q1", "child-easy-start", "child-easy-q2", "narrow-q2",
        "victim-start", "victim-q2", "victim-error", "victim-stop", "victim-no", "volunteer-start", "welsh-q2", "urdu-q2", "both-languages", "wide-q1",
        "again", "unknown", "expired", "not-ours", "open-phone", "kiosk-wide-start", "kiosk-wide-q2", "kiosk-wide-thanks", "poster-wide-print", "form-wide-print", "typein-wide", "demo",
        "phone", "summary", "helper", "two-answers", "faces",
    ];

    public static bool Wanted => Elsewhere is not null || Environment.GetEnvironmentVariable("VOICE_SCREENSHOTS") == "1";

    public static async Task Take(IPage page, string name, bool whole = true)
    {
        if (FileOf(name) is { } file)
            await page.ScreenshotAsync(new() { Path = file, FullPage = whole, Animations = ScreenshotAnimations.Disabled });
    }

    public static async Task Take(ILocator part, string name)
    {
        if (FileOf(name) is { } file)
            await part.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled });
    }

    /// <returns>Null when nobody wants this picture.</returns>
    private static string? FileOf(string name)
    {
        if (!Wanted || (Elsewhere is null && !ForDocuments.Contains(name)))
            return null;
        var folder = Elsewhere ?? Path.Combine(Root(), "docs", "screenshots");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{name}.png");
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "VoiceOfChild.sln")))
            at = at.Parent;
        return at?.FullName ?? AppContext.BaseDirectory;
    }
}
