using Microsoft.AspNetCore.Mvc;
using Voice.Core.WaysIn;

namespace Voice.Admin.Assisted;

/// <summary>What is read out before the first question; the person says for themself whether they want to.</summary>
public sealed class SittingModel(AssistedSurveys assisted) : SittingPage(assisted)
{
    public string ChangesNothing => Say(Easy ? Visit.Survey.Easy!.ChangesNothing : Visit.Survey.Wording.ChangesNothing);

    public IEnumerable<string> WhoSees => Say(Easy ? Visit.Survey.Easy!.WhoSees : Visit.Survey.Wording.WhoSees)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) =>
        await Open(id, ct) ?? (Visit.IsStarted ? Redirect(Onwards) : Page());

    public async Task<IActionResult> OnPost(Guid id, string? answer, CancellationToken ct)
    {
        if (await Open(id, ct) is { } elsewhere)
            return elsewhere;
        return answer switch
        {
            "yes" => After(await Assisted.Agree(id, Helper, Easy, ct), () => Onwards),
            "no" => After(await Assisted.Refuse(id, Helper, ct), () => Address("/over")),
            _ => Page(),
        };
    }
}
