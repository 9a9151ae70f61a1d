using Microsoft.EntityFrameworkCore;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Messaging;
using Voice.Core.Surveys;

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

    /// <summary>Writes the exchange as a golden conversation, to be kept as a test.</summary>
    public async Task WriteGolden(string file, CancellationToken ct)
    {
        var conversation = await core.GetRequiredService<Voice.Core.Data.Store>().Read(db => db.Conversations
            .Where(c => c.Phone!.Fingerprint == core.GetRequiredService<PhoneBook>().Fingerprint(number))
            .Include(c => c.Invitation).ThenInclude(i => i.Person)
            .OrderByDescending(c => c.StartedAt).FirstOrDefaultAsync(ct))
            ?? throw new VerbException("Nobody was asked on this phone, so there is no conversation to write down.");
        var survey = await core.GetRequiredService<SurveyShelf>().Get(conversation.Invitation.SurveyId, conversation.Invitation.SurveyVersion, ct);
        var state = core.GetRequiredService<ConversationRunner>().Load(conversation, conversation.Invitation.Person!);
        var start = ConversationEngine.New(state.Language, state.Variant, state.Team, state.Link);
        var typed = (await _phone.Screen(number, 0, ct)).Where(t => t.FromPhone && t.At >= conversation.StartedAt);
        await File.WriteAllTextAsync(file, GoldenConversation.Write(survey.Id, start, Turns(survey, start, typed)), ct);
    }

    private static List<GoldenTurn> Turns(SurveyDefinition survey, ConversationState state, IEnumerable<SimulatedText> typed)
    {
        var turns = new List<GoldenTurn>();
        foreach (var said in typed.Select(t => (ConversationEvent)new ConversationEvent.Texted(t.Body)).Prepend(new ConversationEvent.Invited()))
        {
            var step = ConversationEngine.Next(survey, state, said);
            turns.Add(new GoldenTurn(said, step.Effects));
            state = step.State;
        }
        return turns;
    }
}
