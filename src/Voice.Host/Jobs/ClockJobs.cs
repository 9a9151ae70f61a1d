using Quartz;
using Voice.Core.Invitations;

namespace Voice.Host.Jobs;

/// <summary>Reminders and expiry, every minute.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(InvitationSweeps sweeps) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await sweeps.Remind(cancellationToken);
        await sweeps.Expire(cancellationToken);
    }
}

/// <summary>Invites whoever came due, every hour: follow-ups and people who had to wait for a phone come due by themselves.</summary>
[DisallowConcurrentExecution]
internal sealed class InviteJob(Inviter inviter) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await foreach (var _ in inviter.Invite("voice", cancellationToken))
        {
        }
    }
}
