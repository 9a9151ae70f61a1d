using Quartz;
using Voice.Core.Insights;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Retention;
using Voice.Core.Safeguarding;
using Voice.Core.Themes;

namespace Voice.Host.Jobs;

/// <summary>Reminders and expiry, every minute.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(InvitationSweeps sweeps) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        // Being over is what cuts an anonymous answer from its person: it waits for nothing else.
        try
        {
            await sweeps.Expire(cancellationToken);
        }
        finally
        {
            await sweeps.Remind(cancellationToken);
        }
    }
}

/// <summary>Tells staff that something waits to be read, four times a minute.</summary>
[DisallowConcurrentExecution]
internal sealed class AlertJob(AlertPlanner planner, AlertSender sender) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await planner.Plan(cancellationToken);
        await sender.Round(cancellationToken);
    }
}

/// <summary>Invites whoever came due, each morning: follow-ups and people who had to wait for a phone come due by themselves.</summary>
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

/// <summary>Trains from corrections, each night, where that is switched on. The comments are then read again by the job below.</summary>
[DisallowConcurrentExecution]
internal sealed partial class TrainJob(ModelTraining training, ILogger<TrainJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await training.Train(cancellationToken) is { } outcome)
            Trained(log, outcome.Trained, outcome.HeldBack, outcome.ScoreBefore, outcome.ScoreAfter, outcome.Adopt);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Trained on {Trained} corrections, compared on {HeldBack}: {Before:0.000} before, {After:0.000} after; adopted: {Adopted}.")]
    private static partial void Trained(ILogger log, int trained, int heldBack, double before, double after, bool adopted);
}

/// <summary>Asks the provider each night about texts of which it has not reported.</summary>
[DisallowConcurrentExecution]
internal sealed class SilentTextsJob(SilentTexts silent) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await silent.Ask(cancellationToken);
}

/// <summary>Destroys each night the refused values of old imports.</summary>
[DisallowConcurrentExecution]
internal sealed class RefusedValuesJob(RefusedValueSweep sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sweep.Run(cancellationToken);
}

/// <summary>Looks each night for what no theme explains; staff decide what becomes of it.</summary>
[DisallowConcurrentExecution]
internal sealed class EmergingThemesJob(EmergingThemes emerging) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await emerging.Look("voice", cancellationToken);
}

/// <summary>Reads new comments, every half minute; after a change of model, all of them.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ReadCommentsJob(CommentReading reading, ILogger<ReadCommentsJob> log) : IJob
{
    private const int WorthSaying = 500;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var waiting = await reading.Waiting(cancellationToken);
        var progress = waiting < WorthSaying ? null : new Progress<int>(read => Read(log, read, waiting));
        await reading.ReadAll(progress, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Read {Read} of {Waiting} comments with the new model.")]
    private static partial void Read(ILogger log, int read, int waiting);
}
