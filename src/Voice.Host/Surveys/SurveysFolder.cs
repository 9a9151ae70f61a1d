using System.CommandLine;
using Voice.Core.Surveys;

namespace Voice.Host.Surveys;

/// <summary>The folder that the verbs about surveys work on.</summary>
internal static class SurveysFolder
{
    public static Argument<string?> Argument() => new("DIR")
    {
        Description = "The folder of surveys; without it ./surveys, or the one that came with the program",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <returns>Null after one line on <paramref name="error"/>.</returns>
    public static SurveyLibrary? Load(string? folder, TextWriter error)
    {
        folder ??= SurveyLibrary.Find();
        if (folder is null || !Directory.Exists(folder))
        {
            error.WriteLine(folder is null ? "There is no folder 'surveys' here; name one." : $"{folder}: there is no such folder.");
            return null;
        }

        try
        {
            var library = SurveyLibrary.Load(folder);
            if (library.Files.Count > 0)
                return library;
            error.WriteLine($"{folder}: there is no survey in this folder; a survey is a file such as {folder}/child-closure/v1.yaml.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
        }

        return null;
    }

    public static bool IsFaultless(SurveyLibrary library, TextWriter error)
    {
        foreach (var fault in library.Faults)
            error.WriteLine(fault);
        return library.Faults.Count == 0;
    }
}
