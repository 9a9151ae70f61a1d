using System.CommandLine;
using Voice.Core.Contacts;
using Voice.Core.Messaging;
using Voice.Host.Data;

namespace Voice.Host.Messaging;

/// <summary><c>voice phone NUMBER</c>: a simulated phone in the terminal. Each line typed is one text.</summary>
internal static class PhoneCommand
{
    public static Command Build()
    {
        var number = new Argument<string>("NUMBER") { Description = "A UK mobile number, made up." };
        var golden = new Option<string?>("--golden") { Description = "Write what was said as a golden conversation to this file." };
        var command = new Command("phone", "A simulated phone in the terminal.") { number, golden };
        command.SetAction((parsed, ct) => Run(parsed.GetRequiredValue(number), parsed.GetValue(golden), ct));
        return command;
    }

    private static async Task<int> Run(string typed, string? golden, CancellationToken ct)
    {
        var number = PhoneNumber.Read(typed);
        if (number.E164 is null)
            throw new VerbException($"'{typed}': {number.Problem ?? "this is not a number"}.");
        var settings = VoiceProcess.Settings();
        if (settings.Sms.Provider is SmsProvider.Twilio or SmsProvider.Notify)
            throw new VerbException($"Voice:Sms:Provider: {settings.Sms.Provider} is a real sender; a simulated phone would lose its texts.");
        await using var core = await VoiceProcess.Open(settings);
        var terminal = new PhoneTerminal(core, number.E164, Console.In, Console.Out);
        await terminal.Run(ct);
        if (golden is not null)
            await terminal.WriteGolden(golden, ct);
        return 0;
    }
}
