using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Contacts;
using Voice.Core.Invitations;
using Voice.Core.Surveys;

namespace Voice.Admin.Messaging;

/// <summary>Open invitations on simulated phones, to pick one up.</summary>
public sealed class PhonesModel(OpenInvitations invitations, SurveyLibrary surveys) : StaffPage
{
    private const int ShownOfEach = 10;

    [BindProperty]
    public string? Number { get; set; }

    /// <summary>By whom they were sent to; nobody without an open invitation.</summary>
    public IReadOnlyList<(Audience Audience, IReadOnlyList<OpenInvitation> Open)> Groups { get; private set; } = [];

    public string SurveyOf(OpenInvitation one) => surveys.Find(one.SurveyId) is { } survey ? SurveyWords.Of(survey) : one.SurveyId;

    public async Task OnGet(CancellationToken ct)
    {
        var groups = new List<(Audience, IReadOnlyList<OpenInvitation>)>();
        foreach (var audience in Enum.GetValues<Audience>())
            if (await invitations.Newest(audience, ShownOfEach, ct) is [_, ..] open)
                groups.Add((audience, open));
        Groups = groups;
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (PhoneNumber.Read(Number) is { E164: { } e164 })
            return Redirect(PhoneLink.To(e164));
        ModelState.AddModelError(nameof(Number), "Enter a UK mobile number, such as 07700 900123.");
        await OnGet(ct);
        return Page();
    }
}
