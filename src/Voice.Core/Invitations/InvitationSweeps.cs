using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>Clock-driven work on invitations: reminders and expiry. Each run only takes what is due, so any number of
/// processes may run it, and a run that was missed is made up by the next.</summary>
public sealed partial class InvitationSweeps(
    Store store, SurveyShelf surveys, ConversationRunner runner, SendingHours hours, TimeProvider clock, ILogger<InvitationSweeps> log)
{
    private const int BatchSize = 100;

    public async Task<int> Remind(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await EachDue(i => i.NextReminderAt != null && i.NextReminderAt <= now && i.ExpiresAt > now, RemindOne, ct);
    }

    public async Task<int> Expire(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await EachDue(i => i.ExpiresAt <= now && i.EndedAt == null && i.State != InvitationState.Withheld, ExpireOne, ct);
    }

    private async Task<int> EachDue(
        System.Linq.Expressions.Expression<Func<Invitation, bool>> due, Func<WriteScope, Occasion, CancellationToken, Task> work, CancellationToken ct)
    {
        // Each once: one that the work leaves as it was must not be met again and again.
        var (done, last) = (0, Guid.Empty);
        while (true)
        {
            var ids = await store.Read(db => db.Invitations.Where(due).Where(i => i.Id.CompareTo(last) > 0).OrderBy(i => i.Id).Select(i => i.Id).Take(BatchSize).ToListAsync(ct));
            foreach (var id in ids)
                done += await Try(id, scope => One(scope, id, due, work, ct), ct);
            if (ids.Count < BatchSize)
                return done;
            last = ids[^1];
        }
    }

    // One whose rows make no sense must not keep everybody else from being reminded, and from being over.
    private async Task<int> Try(Guid id, Func<WriteScope, Task> one, CancellationToken ct)
    {
        try
        {
            await store.Write(Act.Program("sweep"), one, ct);
            return 1;
        }
        catch (Exception e) when (e is InvalidOperationException or CryptographicException or FormatException or JsonException or InvalidDataException)
        {
            PassedOver(log, id, e.GetType().Name);
            return 0;
        }
    }

    private async Task One(
        WriteScope scope, Guid id, System.Linq.Expressions.Expression<Func<Invitation, bool>> due,
        Func<WriteScope, Occasion, CancellationToken, Task> work, CancellationToken ct)
    {
        var phone = await scope.Db.Conversations.Where(c => c.InvitationId == id).Select(c => c.PhoneId).SingleOrDefaultAsync(ct);
        if (phone is { } locked)
            await scope.LockPhone(locked, ct);
        var invitation = await scope.Db.Invitations.Where(due).Include(i => i.Person).ThenInclude(p => p!.Contacts).SingleOrDefaultAsync(i => i.Id == id, ct);
        if (invitation?.Person is null)
            return;
        var conversation = await scope.Db.Conversations.Include(c => c.Phone).SingleAsync(c => c.InvitationId == id, ct);
        var survey = await surveys.Get(scope.Db, invitation.SurveyId, invitation.SurveyVersion, ct);
        await work(scope, new Occasion(conversation, invitation.Person, survey), ct);
    }

    private async Task RemindOne(WriteScope scope, Occasion occasion, CancellationToken ct)
    {
        var invitation = occasion.Conversation.Invitation;
        var wish = SafeTimes.Read(occasion.Person.Contacts.FirstOrDefault()?.SafeTimes);
        var due = hours.Next(scope.Now, wish);
        invitation.NextReminderAt = null;
        if (due is null || occasion.Conversation.PhoneId is null)
            return;
        // Planned when it can leave, not before: what is said meanwhile would be taken for an answer to it.
        if ((TooSoon(occasion, scope.Now) ?? (due > scope.Now ? due : null)) is { } later)
        {
            invitation.NextReminderAt = later;
            return;
        }
        var step = await runner.Run(scope, occasion, new ConversationEvent.ReminderDue(), ct);
        if (step.State.Phase != Phase.Ended)
            invitation.NextReminderAt = Reminders.Next(occasion.Survey, invitation.AskedAt!.Value, step.State.RemindersSent);
    }

    // The first text may have been held up for days: the reminder waits as long after it as the survey says.
    private DateTimeOffset? TooSoon(Occasion occasion, DateTimeOffset now)
    {
        if (occasion.Conversation.Invitation.AskedAt is not { } asked)
            return now.AddDays(1);
        var next = Reminders.Next(occasion.Survey, asked, runner.Load(occasion.Conversation, occasion.Person).RemindersSent);
        return next > now ? next : null;
    }

    private async Task ExpireOne(WriteScope scope, Occasion occasion, CancellationToken ct)
    {
        await runner.Run(scope, occasion, new ConversationEvent.Expired(), ct);
        occasion.Conversation.Invitation.EndedAt ??= scope.Now;
        if (occasion.Conversation.PhoneId is { } phone)
            await Outbox.DropQueued(scope, phone, "expired", ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Invitation {Id} could not be looked after ({Problem}); the others were.")]
    private static partial void PassedOver(ILogger log, Guid id, string problem);
}
