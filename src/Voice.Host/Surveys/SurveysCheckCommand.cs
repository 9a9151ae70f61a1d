using System.CommandLine;
using Voice.Core.Surveys;

namespace Voice.Host.Surveys;

/// <summary><c>surveys check [DIR]</c>: every fault with file, line and a sentence; exit code 1 if there is any.</summary>
public static class SurveysCheckCommand
{
    public static Command Build()
    {
        var folder = SurveysFolder.Argument();
        var command = new Command("check", "Tell everything that is wrong in the survey files") { folder };
        command.SetAction(result => Run(result.GetValue(folder), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    internal static int Run(string? folder, TextWriter output, TextWriter error) =>
        SurveysFolder.Load(folder, error) is { } library && SurveysFolder.IsFaultless(library, error) ? Praise(library, output) : 1;

    private static int Praise(SurveyLibrary library, TextWriter output)
    {
        var languages = library.Latest.SelectMany(s => s.Languages).Select(l => l.Code).Distinct().Count();
        output.WriteLine($"{Count(library.Latest.Count, "survey")}, {Count(languages, "language")}: no fault");
        return 0;
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
