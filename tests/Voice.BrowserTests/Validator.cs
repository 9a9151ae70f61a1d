using System.Diagnostics;
using System.Reflection;
using Microsoft.Playwright;

namespace Voice.BrowserTests;

/// <summary>Pages as they were sent, judged by html-validate against the HTML standard.</summary>
internal sealed class Validator : IDisposable
{
    private static readonly string Project = typeof(Validator).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("voice-html-").FullName;

    public List<string> Names { get; } = [];

    /// <returns>Goes one step and takes the page of this site it leads to, as it was sent; a page's text is gone with the next one.</returns>
    public Func<Func<Task>, Task> Follow(IPage page, string site)
    {
        List<Task>? taken = null;
        page.Response += (_, response) =>
        {
            if (taken is not null && response.Request.IsNavigationRequest && response.Status is < 300 or >= 400 && response.Url.StartsWith(site, StringComparison.Ordinal))
                taken.Add(Take(response));
        };
        return async step =>
        {
            taken = [];
            await step();
            await Task.WhenAll(taken);
            taken = null;
        };
    }

    private async Task Take(IResponse response) => await Take($"{response.Status}-{response.Request.Method}", await response.TextAsync());

    public async Task Take(string name, string html)
    {
        Names.Add(name);
        await File.WriteAllTextAsync(Path.Combine(_folder, $"{Names.Count:00}-{name}.html"), html);
    }

    /// <returns>What is wrong, a line each; empty: all pages are valid.</returns>
    public async Task<string> Judge()
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(Project, "node_modules/html-validate/bin/html-validate.mjs"), "--config", Path.Combine(Project, ".htmlvalidate.json"), "--formatter", "text", _folder })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var problems = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await problems;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : said.Length > 0 ? said : $"html-validate ended with {process.ExitCode}";
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
