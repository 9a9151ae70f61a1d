using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Voice.Analysis.Concerns;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Staff;
using Voice.TestCommon;

namespace Voice.Core.Tests.Safeguarding;

/// <summary>An authority with a safeguarding lead, on the evening of Friday 20 November 2026, and a provider that does as it is told.</summary>
internal sealed class AlertOffice : IAsyncDisposable
{
    public const string Lead = "+447700900201";
    public const string Deputy = "+447700900202";
    public const string Manager = "+447700900203";
    public const string Words = "zzyzx my own words zzyzx";

    /// <summary>Twenty to eleven at night.</summary>
    public static readonly DateTimeOffset FridayNight = new(2026, 11, 20, 22, 40, 0, TimeSpan.Zero);

    private AlertOffice(TestVoice voice) => Voice = voice;

    public TestVoice Voice { get; }

    public ScriptedChannel Phones { get; } = new();

    public static async Task<AlertOffice> Open(StoreKind kind = StoreKind.Sqlite, string? lead = Lead)
    {
        var office = new AlertOffice(await TestVoice.Start(kind, clock: new FixedClock(FridayNight)));
        await office.Employ("lead@office.example", StaffRoles.SafeguardingLead, lead);
        return office;
    }

    public async Task<Guid> Employ(string email, string role, string? mobile)
    {
        await Voice.Get<StaffAccounts>().Add(email, role, "test", mobile);
        return (await Voice.Get<StaffAccounts>().List()).Single(a => a.Email == email).Id;
    }

    public Task<Guid> Raise(bool urgent, string text = Words, ConcernCategory category = ConcernCategory.HarmAtHome) => Voice.Store.Write(new Act("test", "answered"), async scope =>
    {
        var severity = urgent ? ConcernSeverity.High : ConcernSeverity.Medium;
        new ConcernDesk(Voice.Get<Vault>(), (_, said, _) => [new Analysis.Concerns.Concern(category, severity, said, 0, said.Length)]).CheckComment(scope, null, "anything", text);
        await scope.Db.SaveChangesAsync();
        return scope.Db.Concerns.Local.Single().Id;
    });

    /// <summary>What the job does four times a minute.</summary>
    public async Task Round()
    {
        await Voice.Get<AlertPlanner>().Plan(CancellationToken.None);
        await Sender().Round(CancellationToken.None);
    }

    public async Task RoundAt(DateTimeOffset moment)
    {
        Voice.Clock.Now = moment;
        await Round();
    }

    public Task RoundAfter(TimeSpan wait) => RoundAt(Voice.Clock.Now + wait);

    public AlertSender Sender() => new(
        Voice.Store, Voice.Get<AlertRecipients>(), Voice.Get<AlertTimes>(), Phones, SendTiming.Default, Voice.Clock, NullLogger<AlertSender>.Instance);

    public Task Seen(Guid concern) => Voice.Get<ConcernReview>().MarkSeen(concern, "lead@office.example");

    public Task<AlertState> State() => Voice.Get<AlertWatch>().Look(CancellationToken.None);

    public Task<int> Alerts() => Voice.Store.Read(db => db.ConcernAlerts.CountAsync());

    public ValueTask DisposeAsync() => Voice.DisposeAsync();
}

/// <summary>A provider that takes every text unless it is told otherwise.</summary>
internal sealed class ScriptedChannel : IChannel
{
    private readonly List<OutgoingText> _taken = [];

    public string Name => "Scripted";

    public TimeSpan ListingDelay => TimeSpan.Zero;

    public Func<OutgoingText, Task<SendResult>> How { get; set; } = Accept;

    /// <summary>What reached a phone, in order.</summary>
    public IReadOnlyList<(string To, string Body)> Taken
    {
        get
        {
            lock (_taken)
                return [.. _taken.Select(t => (t.To, t.Body))];
        }
    }

    public static Task<SendResult> Accept(OutgoingText text) => Task.FromResult(new SendResult(SendOutcome.Accepted, text.Id.ToString("N")));

    public static Task<SendResult> Refuse(OutgoingText text) => Task.FromResult(new SendResult(SendOutcome.SenderFault, Code: "20003"));

    public void Take(OutgoingText text)
    {
        lock (_taken)
            _taken.Add(text);
    }

    /// <summary>What arrived since the last look.</summary>
    public IReadOnlyList<(string To, string Body)> Fresh()
    {
        lock (_taken)
        {
            (string, string)[] fresh = [.. _taken.Select(t => (t.To, t.Body))];
            _taken.Clear();
            return fresh;
        }
    }

    public async Task<SendResult> Send(OutgoingText text, CancellationToken ct)
    {
        var result = await How(text);
        if (result.Outcome == SendOutcome.Accepted)
            Take(text);
        return result;
    }

    public string InWords(string? code) => code ?? "";

    public Task<IReadOnlyList<string>> Find(OutgoingText text, DateTimeOffset since, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<DeliveryReport?> Ask(string providerId, CancellationToken ct) => Task.FromResult<DeliveryReport?>(null);
}
