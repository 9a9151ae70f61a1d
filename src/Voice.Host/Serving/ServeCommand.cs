using System.CommandLine;
using Voice.Core.Composition;
using Voice.Core.Messaging;
using Voice.Host.Data;
using Voice.Web.Heads;

namespace Voice.Host.Serving;

/// <summary><c>voice</c> without a verb: heads and jobs.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root)
    {
        var only = new Option<string[]>("--only") { Description = "Run a part: public, staff, jobs; may be given more than once.", DefaultValueFactory = _ => [] };
        only.AcceptOnlyFromAmong("public", "staff", "jobs");
        root.Options.Add(only);
        root.SetAction((parsed, ct) => Run(parsed.GetRequiredValue(only), ct));
    }

    private static async Task<int> Run(string[] only, CancellationToken ct)
    {
        var settings = VoiceProcess.Settings();
        settings = CheckProvider(settings);
        await using var core = CoreServices.Build(settings, TimeProvider.System, Logging);
        return await Heads.Run(core, only, ct);
    }

    public static void Logging(ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(o => o.SingleLine = true);
        HeadBuilder.QuietLogging(logging);
    }

    // Outside Production the simulator stands in; in Production nobody must believe that texts leave when they do not.
    private static VoiceSettings CheckProvider(VoiceSettings settings)
    {
        if (VoiceProcess.IsProduction && settings.Sms.Provider == SmsProvider.None)
            throw new SettingsException("Voice:Sms:Provider", "no sender is set; set Twilio or Notify with its keys, or start 'voice demo' to try the program");
        if (VoiceProcess.IsProduction && settings.Sms.Provider == SmsProvider.Simulator)
            throw new SettingsException("Voice:Sms:Provider", "the simulator is not allowed in Production; set Twilio or Notify, or start 'voice demo'");
        return settings.Sms.Provider == SmsProvider.None
            ? settings with { Sms = settings.Sms with { Provider = SmsProvider.Simulator } }
            : settings;
    }
}
