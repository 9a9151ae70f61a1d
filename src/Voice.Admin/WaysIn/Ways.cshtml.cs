using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Cases;
using Voice.Core.Invitations;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;

namespace Voice.Admin.WaysIn;

/// <summary>Posters, tablets and piles of forms: what there is, and making another.</summary>
public sealed class WaysModel(OpenLinks links) : StaffPage
{
    public IReadOnlyList<OpenLinkView> Links { get; private set; } = [];

    public IReadOnlyList<Service> Services { get; private set; } = [];

    public IReadOnlyList<SurveyDefinition> Surveys => links.Surveys;

    public AnswerWay? Way { get; private set; }

    public string? Survey { get; private set; }

    public Guid? Service { get; private set; }

    public static string Name(OpenLink link) => link.Way switch
    {
        AnswerWay.Poster => $"Poster {ShortCode.Show(link.Code)}",
        AnswerWay.Kiosk => $"Office tablet of {When.Day(UkTimeDay(link))}",
        _ => $"Forms {ShortCode.Show(link.Code)}",
    };

    public static string PageOf(OpenLink link) => link.Way switch
    {
        AnswerWay.Poster => $"/ways/{link.Id}/poster",
        AnswerWay.Kiosk => $"/ways/{link.Id}/tablet",
        _ => $"/ways/form/{link.Code}",
    };

    public async Task OnGet(CancellationToken ct)
    {
        Links = await links.List(ct);
        Services = await links.Services(ct);
    }

    public async Task<IActionResult> OnPostMake(AnswerWay? way, string? survey, Guid? service, string? pin, CancellationToken ct)
    {
        (Way, Survey, Service) = (way, survey, service);
        await OnGet(ct);
        if (way is not (AnswerWay.Poster or AnswerWay.Kiosk or AnswerWay.Paper))
            ModelState.AddModelError("Way", "Choose what you want to make.");
        if (!Surveys.Any(s => s.Id == survey))
            ModelState.AddModelError("Survey", "Choose a survey.");
        if (!Services.Any(s => s.Id == service))
            ModelState.AddModelError("Service", "Choose a service.");
        if (way == AnswerWay.Kiosk && !OpenLinks.IsPin(pin))
            ModelState.AddModelError("Pin", "Enter a PIN of four to eight digits.");
        if (!ModelState.IsValid)
            return Page();
        var made = way switch
        {
            AnswerWay.Poster => await links.MakePoster(service!.Value, survey!, By, ct),
            AnswerWay.Kiosk => await links.MakeKiosk(service!.Value, survey!, pin!, By, ct),
            _ => await links.MakePaper(service!.Value, survey!, By, ct),
        };
        return Redirect(PageOf(made));
    }

    public async Task<IActionResult> OnPostClose(Guid id, CancellationToken ct)
    {
        if (await links.Close(id, By, ct))
            Note("Closed. Nobody can begin there any more; what was begun may be finished.");
        return RedirectToPage();
    }

    private static DateOnly UkTimeDay(OpenLink link) => Core.UkTime.Day(link.MadeAt);
}
