using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Data;

namespace Voice.Core.Messaging;

/// <summary>The screen of a made-up phone: what arrived on it, and what somebody types.</summary>
public sealed class SimulatedPhone(Store store, SimulatedNetwork network, Contacts.PhoneBook phones)
{
    public Task<List<SimulatedText>> Screen(string e164, long afterSeq = 0, CancellationToken ct = default) =>
        store.Read(db => db.SimulatedTexts.Where(t => t.Number == e164 && t.Seq > afterSeq).OrderBy(t => t.Seq).ToListAsync(ct));

    /// <summary>Types a text; it comes in through the same door as a real one. Until it was taken in it counts as on
    /// its way, and <see cref="SimulatedNetwork"/> brings it again, as a provider would.</summary>
    public async Task<InboundOutcome> Type(string e164, string body, CancellationToken ct = default)
    {
        var reference = "typed-" + Guid.NewGuid().ToString("N");
        await store.Write(Act.Program("simulator"), scope =>
        {
            scope.Db.SimulatedTexts.Add(new SimulatedText { Reference = reference, Number = e164, FromPhone = true, Body = body, At = scope.Now });
            return Task.CompletedTask;
        }, ct);
        return await network.BringIn(reference, e164, body, ct);
    }

    /// <summary>The phone's row; null where no case and no text ever named this number.</summary>
    public Task<Contacts.Phone?> Find(string e164, CancellationToken ct = default) => store.Read(db => phones.Find(db, e164, ct));

    /// <summary>Texts still to come to this phone, and when the first of them is due.</summary>
    public async Task<(int Count, DateTimeOffset? First)> Waiting(string e164, CancellationToken ct = default)
    {
        var fingerprint = phones.Fingerprint(e164);
        var due = await store.Read(db => db.Messages
            .Where(m => m.Phone.Fingerprint == fingerprint && (m.State == SendState.Queued || m.State == SendState.Sending || m.State == SendState.InDoubt))
            .OrderBy(m => m.DueAt).Select(m => m.DueAt).ToListAsync(ct));
        return (due.Count, due.FirstOrDefault());
    }

    /// <summary>A made-up phone need not wait for the morning: its waiting texts become due now.</summary>
    public async Task Hurry(string e164, CancellationToken ct = default)
    {
        var fingerprint = phones.Fingerprint(e164);
        await store.Write(Act.Program("simulator"), scope =>
        {
            var (now, until) = (scope.Now, scope.Now + Conversations.ConversationRunner.AnswerWindow);
            return scope.Db.Messages
                .Where(m => m.Phone.Fingerprint == fingerprint && m.State == SendState.Queued)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, now).SetProperty(m => m.AnswerUntil, until), ct);
        }, ct);
    }
}
