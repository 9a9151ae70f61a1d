using System.CommandLine;
using System.Globalization;
using Voice.Core;
using Voice.Core.Audit;
using Voice.Core.Messaging;
using Voice.Host.Data;

namespace Voice.Host.Messaging;

/// <summary><c>voice sender status|resume</c>: how the sending side is doing, and starting it again after a fault was mended.</summary>
internal static class SenderCommand
{
    public static Command Build()
    {
        var status = new Command("status", "Show what waits, what is in doubt, and whether the sender is stopped.");
        status.SetAction((_, ct) => Status(ct));
        var resume = new Command("resume", "Send again, after the cause of the stop was mended.");
        resume.SetAction((_, ct) => Resume(ct));
        return new Command("sender", "The sender of texts.") { status, resume };
    }

    private static async Task<int> Status(CancellationToken ct)
    {
        var settings = VoiceProcess.Settings();
        await using var core = await VoiceProcess.Open(settings);
        var state = await core.GetRequiredService<OutboxWatch>().Look(ct);
        foreach (var line in Lines(core.GetRequiredService<IChannel>(), state, settings.Sms.Limits))
            Console.WriteLine(line);
        return state.Problems().Any() ? 1 : 0;
    }

    private static IEnumerable<string> Lines(IChannel channel, OutboxState state, SendLimits limits)
    {
        yield return $"{"sender",-16}{channel.Name}{(state.Sender?.StoppedAt is { } at ? $", stopped on {When(at)} because of {channel.InWords(state.Sender.StoppedBecause)}" : "")}";
        yield return $"{"due now",-16}{state.Waiting}{(state.Waiting > 0 ? $", the oldest for {(int)state.Oldest.TotalSeconds} seconds" : "")}";
        yield return $"{"for later",-16}{state.Later}";
        yield return $"{"in doubt",-16}{state.InDoubt}";
        foreach (var problem in state.Problems())
            yield return $"{"problem",-16}{problem}";
        if (state.Sender is { } sender)
            yield return $"{"segments today",-16}{sender.SegmentsToday} of {limits.DailySegments}";
        if (state.Sender?.Notice is { } notice)
            yield return $"{"notice",-16}{notice} ({When(state.Sender.NoticeAt!.Value)})";
    }

    private static string When(DateTimeOffset at) => UkTime.Local(at).ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB"));

    private static async Task<int> Resume(CancellationToken ct)
    {
        await using var core = await VoiceProcess.Open(VoiceProcess.Settings());
        var senders = core.GetRequiredService<Senders>();
        await senders.Ensure(ct);
        await senders.Resume(new Act(VoiceProcess.Operator, "sender resume"), ct);
        Console.WriteLine($"{senders.Name} may send again.");
        return 0;
    }
}
