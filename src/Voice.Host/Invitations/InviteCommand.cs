using System.CommandLine;
using Voice.Core.Invitations;
using Voice.Core.Surveys;
using Voice.Host.Data;

namespace Voice.Host.Invitations;

/// <summary><c>voice invite [--dry-run] [--json]</c>.</summary>
internal static class InviteCommand
{
    public static Command Build()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Show who would be asked and who not, and why; change nothing." };
        var json = new Option<bool>("--json") { Description = "Print the plan as JSON." };
        var command = new Command("invite", "Make and queue the invitations that are due.") { dryRun, json };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(dryRun), parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> Run(bool dryRun, bool json, CancellationToken ct)
    {
        var settings = VoiceProcess.Settings();
        await using var core = await VoiceProcess.Open(settings);
        WarnOfSignOff(core.GetRequiredService<SurveyLibrary>());
        var plan = dryRun
            ? core.GetRequiredService<InvitationPlanner>().Plan(ct)
            : core.GetRequiredService<Inviter>().Invite(VoiceProcess.Operator, ct);
        var printer = new PlanPrinter(Console.Out, dryRun, settings.Sms.Limits);
        if (json)
            await printer.Json(plan);
        else
            await printer.Words(plan);
        return 0;
    }

    private static void WarnOfSignOff(SurveyLibrary surveys)
    {
        foreach (var survey in surveys.Latest.Where(s => !s.SignOff.IsComplete))
            Console.Error.WriteLine($"{survey.Id} v{survey.Version}: nobody has signed this version off yet (tested with, participation, speech and language).");
    }
}
