using System.Collections.Concurrent;
using Voice.TestCommon.Providers;

namespace Voice.TestCommon.Soak;

/// <summary>The people behind the phones, and the provider's way of bringing us what they write and what became of our texts:
/// doubled, shuffled, and again and again until we say yes.</summary>
internal sealed class SoakPhones(Random seeded, TwilioCaller twilio, CancellationToken over)
{
    private const int MostReplies = 7;
    private static readonly string[] Words = ["yes", "8", "yes", "not really", "it was ok i guess", "7 out of 10", "skip", "👍", "no", "my worker was nice"];

    private readonly Random _random = new(seeded.Next());
    private readonly ConcurrentDictionary<string, int> _replies = new();
    private readonly ConcurrentBag<Task> _errands = [];
    private int _sids;
    private int _forged;

    /// <summary>Replies by the provider's id; the moment we first said yes, or null.</summary>
    public ConcurrentDictionary<string, DateTimeOffset?> Sent { get; } = new();

    /// <summary>When we said yes to somebody's stop.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> Stopped { get; } = new();

    public int Forged => _forged;

    /// <summary>The first text has arrived: the program is up.</summary>
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Took(TakenText text)
    {
        Begun.TrySetResult();
        _errands.Add(Task.Run(() => Report(text), CancellationToken.None));
        if (!Stopped.ContainsKey(text.To) && _replies.AddOrUpdate(text.To, 1, (_, n) => n + 1) <= MostReplies)
            _errands.Add(Task.Run(() => Reply(text.To), CancellationToken.None));
        return Task.CompletedTask;
    }

    /// <summary>Everything that was on its way has arrived.</summary>
    public async Task AllArrived()
    {
        while (_errands.Any(e => !e.IsCompleted))
            await Task.WhenAll(_errands);
    }

    private async Task Reply(string from)
    {
        await Wait(20, 400);
        var sid = "SMin" + Interlocked.Increment(ref _sids).ToString("x28", System.Globalization.CultureInfo.InvariantCulture);
        var stop = Chance(0.04);
        var body = stop ? "Stop. thank you" : Words[Next(Words.Length)];
        Sent[sid] = null;
        var copies = Chance(0.2) ? 3 : 1;
        await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => UntilYes(() => twilio.Inbound(sid, from, body))));
        Sent[sid] = DateTimeOffset.UtcNow;
        if (stop)
            Stopped.TryAdd(from, DateTimeOffset.UtcNow);
        if (Chance(0.1))
            await Forge(from);
    }

    private async Task Report(TakenText text)
    {
        var statuses = new List<string> { "queued", "sent", "delivered" };
        if (Chance(0.5))
            statuses.Reverse();
        if (Chance(0.3))
            statuses.AddRange(["sent", "delivered"]);
        foreach (var status in statuses)
        {
            await Wait(0, 200);
            await UntilYes(() => twilio.Status(text, status));
        }
    }

    private async Task Forge(string from)
    {
        try
        {
            using var answer = await twilio.Post("/sms/twilio/inbound", [new("MessageSid", "SMforged"), new("From", from), new("Body", "STOP")], "bm90IHNpZ25lZA==");
            if ((int)answer.StatusCode == 403)
                Interlocked.Increment(ref _forged);
        }
        catch (HttpRequestException)
        {
            // Our process was being killed; nobody needs a forged text to arrive.
        }
    }

    private async Task UntilYes(Func<Task<HttpResponseMessage>> knock)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                using var answer = await knock();
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Killed or restarting: the provider comes again.
            }
            await Wait(100, 500);
        }
    }

    private Task Wait(int least, int most) => Task.Delay(least + Next(most - least));

    private bool Chance(double of)
    {
        lock (_random)
            return _random.NextDouble() < of;
    }

    private int Next(int below)
    {
        lock (_random)
            return _random.Next(below);
    }
}
