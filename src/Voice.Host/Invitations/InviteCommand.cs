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
        var plan = dryRun
            ? core.GetRequiredService<InvitationPlanner>().Plan(ct)
            : core.GetRequiredService<Inviter>().Invite(VoiceProcess.Operator, ct);
        var printer = new PlanPrinter(Console.Out, dryRun, settings.Sms.Limits);
        if (json)
            await printer.Json(plan);
        else
            await printer.Words(plan);
        SayWhatIsNotSignedOff(core.GetRequiredService<SurveyLibrary>(), printer.Asked, dryRun);
        return 0;
    }

    // It stops nobody: who answers for the service decides. But it is said each time, and what to do about it.
    private static void SayWhatIsNotSignedOff(SurveyLibrary surveys, IReadOnlySet<string> asked, bool dryRun)
    {
        var unsigned = surveys.Latest.Where(s => asked.Contains(s.Id) && !s.SignOff.IsComplete).Select(s => $"{s.Id} v{s.Version}").ToList();
        if (unsigned.Count == 0)
            return;
        Console.Error.WriteLine($"""

            Not signed off: {string.Join(", ", unsigned)}.
            Nobody has written down who tried these versions and who approved them. People {(dryRun ? "would be" : "are")} asked all the same.
            Next: try them with the people they are for, and write who did under 'sign-off:' in surveys/NAME/vN.yaml (docs/surveys.md, "Change a survey").
            """);
    }
}
