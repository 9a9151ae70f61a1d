using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>Takes the provider's word on what became of a text. Reports may come late, twice, in any order, and before
/// the provider has answered the call that sent the text.</summary>
public sealed class DeliveryReports(Store store, SendSettlement settlement)
{
    /// <returns>False where it is not one of our texts; the provider is answered all the same.</returns>
    /// <exception cref="PhoneBusyException">Texts of this phone are being taken in; the provider brings the report again, and if not, we ask for it.</exception>
    public async Task<bool> Record(DeliveryReport report, CancellationToken ct = default)
    {
        try
        {
            return await store.Write(Act.Program("delivery report"), scope => Take(scope, report, ct), ct);
        }
        catch (Exception e) when (StoreFaults.IsLockTimeout(e))
        {
            throw new PhoneBusyException(e);
        }
    }

    private async Task<bool> Take(WriteScope scope, DeliveryReport report, CancellationToken ct)
    {
        if (await Find(scope, report, ct) is not { } message)
            return false;
        SendMetrics.Reported(report);
        await Take(scope, message, report, ct);
        return true;
    }

    private async Task Take(WriteScope scope, Message message, DeliveryReport report, CancellationToken ct)
    {
        // Delivered is the last word, also when it speaks of an earlier try.
        if (message.State is SendState.Delivered or SendState.Dropped)
            return;
        if (report.Delivered)
            SendSettlement.Deliver(scope, message, report.ProviderId);
        else if (IsPast(message, report))
            return;
        else if (report.Failure is { } why)
            await Failed(scope, message, report, why, ct);
        else
            SendSettlement.Accept(scope, message, report.ProviderId);
    }

    // A report on an earlier try: an id that is known while a text is on its way is always of the try before.
    private static bool IsPast(Message message, DeliveryReport report) => message.ProviderId is { } known
        && report.ProviderId is { } reported
        && (known != reported || message.State < SendState.Sent);

    private async Task Failed(WriteScope scope, Message message, DeliveryReport report, SendOutcome why, CancellationToken ct)
    {
        if (message.State == SendState.Failed)
            return;
        // It was taken, else there would be nothing to report; the id marks later reports on this try as past.
        SendSettlement.Accept(scope, message, report.ProviderId);
        await settlement.NotDelivered(scope, message, why, report.Code, ct);
    }

    private static async Task<Message?> Find(WriteScope scope, DeliveryReport report, CancellationToken ct)
    {
        var phone = await scope.Db.Messages
            .Where(m => m.Direction == Direction.Out && (m.Id == report.MessageId || (report.MessageId == null && m.ProviderId == report.ProviderId)))
            .Select(m => (Guid?)m.PhoneId).FirstOrDefaultAsync(ct);
        if (phone is null)
            return null;
        // The worker settles the same row: one after the other.
        await scope.LockPhone(phone.Value, ct);
        return await scope.Db.Messages.Include(m => m.Phone).Include(m => m.Conversation).ThenInclude(c => c!.Invitation)
            .FirstAsync(m => m.Direction == Direction.Out && (m.Id == report.MessageId || (report.MessageId == null && m.ProviderId == report.ProviderId)), ct);
    }
}
