using System.CommandLine;

namespace Voice.Host.Surveys;

/// <summary><c>surveys publish [DIR]</c>: freezes every version that is not published yet, if none has a fault.</summary>
public static class SurveysPublishCommand
{
    public static Command Build()
    {
        var folder = SurveysFolder.Argument();
        var command = new Command("publish", "Freeze the survey files as they are; a change is then a new version") { folder };
        command.SetAction(result => Run(result.GetValue(folder), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    internal static int Run(string? folder, TextWriter output, TextWriter error)
    {
        if (SurveysFolder.Load(folder, error) is not { } library || !SurveysFolder.IsFaultless(library, error))
            return 1;
        var fresh = library.All.Where(s => !library.Published.Contains(s.Id, s.Version)).ToList();
        library.Published.With(library.Files).Save(library.Folder);
        foreach (var survey in fresh)
            output.WriteLine($"published {survey.Id} version {survey.Version}");
        if (fresh.Count == 0)
            output.WriteLine("nothing new to publish");
        return 0;
    }
}
