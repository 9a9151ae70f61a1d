using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Themes;

namespace Voice.Admin.Themes;

/// <summary>What the pages about themes share: what became of a change, in words beside the field at fault.</summary>
public abstract class ThemesPage : StaffPage
{
    /// <summary>Only what was typed can be mended on the page; anything else is said on a fresh one.</summary>
    protected async Task<IActionResult> Answer(ThemeProblem? problem, string done, string nameField, string seedsField, CancellationToken ct)
    {
        switch (problem)
        {
            case null:
                Note(done);
                return RedirectToPage();
            case ThemeProblem.NoName or ThemeProblem.NameTooLong or ThemeProblem.NameTaken:
                ModelState.AddModelError(nameField, Words(problem.Value));
                break;
            default:
                ModelState.AddModelError(problem == ThemeProblem.NoSeeds ? seedsField : "", Words(problem.Value));
                break;
        }
        await Load(ct);
        return Page();
    }

    protected abstract Task Load(CancellationToken ct);

    private static string Words(ThemeProblem problem) => problem switch
    {
        ThemeProblem.NoName => "Enter a name.",
        ThemeProblem.NameTooLong => $"The name must be {ThemePart.LongestName} characters or fewer.",
        ThemeProblem.NameTaken => "There is a theme of that name already. Enter another.",
        ThemeProblem.NoSeeds => "Enter at least one word or phrase that speaks of it.",
        ThemeProblem.NoSuchTheme => "Choose a theme that is in use.",
        ThemeProblem.SameTheme => "A theme cannot be merged into itself. Choose another.",
        _ => "Somebody else changed this at the same time. Look again and repeat it if you still want to.",
    };
}
