using Voice.Admin.Shared;
using Voice.Core.Invitations;

namespace Voice.Admin.Invitations;

/// <summary>Follow-ups that nobody answered, by reference.</summary>
public sealed class CallsModel(CallList calls) : StaffPage
{
    public IReadOnlyList<CallListEntry> Calls { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Calls = await calls.Read(ct);
}
