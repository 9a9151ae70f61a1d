using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Audit;
using Voice.Core.Composition;
using Voice.Core.Messaging;
using Voice.Core.Staff;

namespace Voice.Admin.Sending;

/// <summary>How the sending side is doing, and the way on after a stop.</summary>
public sealed class SendingModel(OutboxWatch watch, Senders senders, IChannel channel, VoiceSettings settings) : StaffPage
{
    /// <summary>How far back it is counted what reached nobody.</summary>
    public const int Days = 7;

    public OutboxState Outbox { get; private set; } = null!;

    public IReadOnlyList<LostTexts> Lost { get; private set; } = [];

    public string Provider => channel.Name;

    public string StoppedBecause => channel.InWords(Outbox.Sender?.StoppedBecause);

    public bool MayResume => User.IsInRole(StaffRoles.Administrator);

    /// <summary>Null: nothing is paid for.</summary>
    public SendLimits? Paid => settings.Sms.Provider == SmsProvider.Simulator ? null : settings.Sms.Limits;

    public async Task OnGet(CancellationToken ct) => (Outbox, Lost) = (await watch.Look(ct), await watch.Lost(Days, ct));

    public async Task<IActionResult> OnPostResume(CancellationToken ct)
    {
        if (!MayResume)
            return Forbid();
        await senders.Resume(new Act(By, "sending resumed"), ct);
        Note("Texts may leave again. Look here in a minute: if the cause is not mended, they stop again.");
        return RedirectToPage();
    }
}
