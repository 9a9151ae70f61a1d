using Voice.Core;
using Voice.Core.Insights;
using Voice.Core.Reports;

namespace Voice.Host.Demo;

/// <summary>What staff did with what people wrote: comments read, some approved to be quoted, and the report of a quarter kept.</summary>
internal sealed class DemoReports(IServiceProvider core, DemoClock clock)
{
    private const string By = "analyst@demo.example";
    private const int Approved = 120;

    /// <returns>The report of the quarter before the last.</returns>
    public async Task<Guid> Make(CancellationToken ct)
    {
        await core.GetRequiredService<CommentReading>().ReadAll(ct: ct);
        var approvals = core.GetRequiredService<CommentApprovals>();
        var comments = (await approvals.Read(int.MaxValue, ct)).Comments;
        foreach (var comment in comments.Where(c => c.Themes.Count > 0).OrderByDescending(c => c.Day).ThenBy(c => c.AnswerId).Take(Approved))
            await approvals.Decide(comment.AnswerId, approve: true, By, ct);
        var now = ReportPeriod.QuarterOf(UkTime.Today(clock));
        var beforeLast = ReportPeriod.QuarterOf(ReportPeriod.QuarterOf(now.From.AddDays(-1)).From.AddDays(-1));
        return (await core.GetRequiredService<KeptReports>().Keep(beforeLast, By, ct)).Id!.Value;
    }
}
