using Voice.Core.Cases;
using Voice.Core.Cases.Importing;
using Voice.Core.Invitations;
using Voice.Core.Messaging;

namespace Voice.TestCommon;

/// <summary>Short cuts over a <see cref="TestVoice"/>: what a day with the sample files is made of.</summary>
public static class SampleAuthority
{
    public static Task<ImportReport> ImportClosures(this TestVoice voice, string? path = null) =>
        voice.Get<Importer>().Import(new ImportRequest(ImportKind.Closures, path ?? TestVoice.Sample("closures.csv"), "test"));

    public static Task<ImportReport> ImportVictims(this TestVoice voice, string? path = null) =>
        voice.Get<Importer>().Import(new ImportRequest(ImportKind.Victims, path ?? TestVoice.Sample("victims.csv"), "test"));

    public static Task<ImportReport> ImportCases(this TestVoice voice, string? path = null) =>
        voice.Get<Importer>().Import(new ImportRequest(ImportKind.Cases, path ?? TestVoice.Sample("cases.csv"), "test"));

    public static async Task<List<PlanEntry>> Plan(this TestVoice voice) => await voice.Get<InvitationPlanner>().Plan().ToListAsync();

    public static async Task<List<PlanEntry>> Invite(this TestVoice voice) => await voice.Get<Inviter>().Invite("test").ToListAsync();

    /// <summary>Sends all that is due, and lets the simulated network deliver it.</summary>
    public static async Task SendDue(this TestVoice voice)
    {
        while (await voice.Get<OutboxWorker>().Round(CancellationToken.None) > 0)
        {
        }
        voice.Clock.Advance(TimeSpan.FromSeconds(1));
        await voice.Get<SimulatedNetwork>().Deliver(CancellationToken.None);
    }

    /// <summary>Types one text and sends what it caused.</summary>
    public static async Task Text(this TestVoice voice, string number, string body)
    {
        await voice.Get<SimulatedPhone>().Type(number, body);
        await voice.SendDue();
    }

    /// <summary>What the phone's owner received, oldest first.</summary>
    public static async Task<List<string>> Received(this TestVoice voice, string number) =>
        [.. (await voice.Get<SimulatedPhone>().Screen(number)).Where(t => !t.FromPhone).Select(t => t.Body)];
}
