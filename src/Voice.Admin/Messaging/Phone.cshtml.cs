using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Voice.Admin.Shared;
using Voice.Core.Contacts;
using Voice.Core.Messaging;

namespace Voice.Admin.Messaging;

/// <summary>One made-up phone. What is typed comes in by the same door as a real text.</summary>
public sealed class PhoneModel(SimulatedPhone phone) : StaffPage
{
    private const int LongestText = 1600;

    public string E164 { get; private set; } = "";

    public IReadOnlyList<SimulatedText> Texts { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (PhoneNumber.Read(RouteData.Values["number"] as string) is { E164: { } e164 })
            E164 = e164;
        else
            context.Result = NotFound();
    }

    public async Task OnGet(CancellationToken ct) => Texts = await phone.Screen(E164, ct: ct);

    public async Task<IActionResult> OnPost(string? text, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(text))
            await phone.Type(E164, text.Length > LongestText ? text[..LongestText] : text, ct);
        return Redirect(PhoneLink.To(E164));
    }
}
