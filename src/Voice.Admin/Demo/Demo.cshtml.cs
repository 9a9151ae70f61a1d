using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Voice.Admin.Demo;

/// <summary>Where whoever tries the program begins.</summary>
public sealed class DemoModel(DemoDoors? doors = null) : PageModel
{
    public IReadOnlyList<DemoGroup> Groups => doors!.Groups;

    public IReadOnlyCollection<string> Files => [.. doors!.Files.Keys];

    public IActionResult OnGet(string? file) => (doors, file) switch
    {
        (null, _) => NotFound(),
        (_, null) => Page(),
        _ => doors.Files.TryGetValue(file, out var content) ? File(Encoding.UTF8.GetBytes(content), "text/csv; charset=utf-8", file) : NotFound(),
    };
}
