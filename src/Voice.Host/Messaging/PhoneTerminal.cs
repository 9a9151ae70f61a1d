using Voice.Core.Contacts;
using Voice.Core.Messaging;

namespace Voice.Host.Messaging;

/// <summary>Shows what arrives on one phone and sends what is typed, on the real path: outbox, simulator, inbound.</summary>
internal sealed class PhoneTerminal(IServiceProvider core, string number, TextReader input, TextWriter output)
{
    private readonly SimulatedPhone _phone = core.GetRequiredService<SimulatedPhone>();
    private readonly OutboxWorker _outbox = core.GetRequiredService<OutboxWorker>();
    private readonly SimulatedNetwork _network = core.GetRequiredService<SimulatedNetwork>();
    private long _seen;

    public async Task Run(CancellationToken ct)
    {
        output.WriteLine($"Phone {PhoneNumber.ForPeople(number)}. Type a text and press Enter; Ctrl+D ends.");
        await Settle(ct);
        while (await input.ReadLineAsync(ct) is { } line)
        {
            await _phone.Type(number, line, ct);
            await Settle(ct);
        }
    }

    // A made-up phone does not wait for the morning, nor for other phones: only its own texts are sent.
    private async Task Settle(CancellationToken ct)
    {
        await _phone.Hurry(number, ct);
        if (await _phone.Find(number, ct) is not { } phone)
            return;
        for (var idle = 0; idle < 2;)
        {
            idle = await _outbox.Round(ct, phone) == 0 ? idle + 1 : 0;
            if ((await _phone.Waiting(number, ct)).Count == 0)
                break;
        }
        await _network.Deliver(ct);
        foreach (var text in await _phone.Screen(number, _seen, ct))
        {
            _seen = text.Seq;
            if (!text.FromPhone)
                output.WriteLine($"  > {text.Body}");
        }
    }

    public async Task WriteGolden(string file, CancellationToken ct)
    {
        var texts = await _phone.Screen(number, 0, ct);
        await File.WriteAllLinesAsync(file, texts.Select(t => (t.FromPhone ? "< " : "> ") + t.Body), ct);
    }
}
