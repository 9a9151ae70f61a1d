using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>Takes the provider's word on what became of a text. Reports may come late, twice and in any order.</summary>
public sealed class DeliveryReports(Store store)
{
    /// <returns>False where the id is not one of ours; the provider is answered all the same.</returns>
    public Task<bool> Record(Guid messageId, bool delivered, string? code, CancellationToken ct = default) =>
        store.Write(Act.Program("delivery report"), async scope =>
        {
            var message = await scope.Db.Messages.SingleOrDefaultAsync(m => m.Id == messageId, ct);
            if (message is null)
                return false;
            // Delivered is the last word: a late "failed" or "sent" does not undo it.
            if (message.State is SendState.Delivered or SendState.Dropped)
                return true;
            message.State = delivered ? SendState.Delivered : SendState.Failed;
            message.Problem = delivered ? null : code;
            return true;
        }, ct);
}
