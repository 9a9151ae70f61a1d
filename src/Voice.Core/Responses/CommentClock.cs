using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Reports;

namespace Voice.Core.Responses;

/// <summary>How long the oldest comment has waited for somebody to read it.</summary>
public sealed class CommentClock(Store store, TimeProvider clock)
{
    /// <returns>Working days since the survey of the oldest was begun; zero where none waits.</returns>
    public async Task<int> OldestWaits(CancellationToken ct = default)
    {
        var oldest = await store.Read(db => CommentApprovals.NotHeld(db, db.Answers.Where(a => a.CommentStatus == CommentStatus.AwaitingApproval))
            .MinAsync(a => (DateOnly?)a.Response.StartedOn, ct));
        return oldest is { } day ? WorkingDays.Since(day, UkTime.Today(clock)) : 0;
    }
}
