namespace Voice.Core.Tests.Surveys;

/// <summary>The smallest survey without a fault: English only, six questions of several types.</summary>
internal static class SmallSurvey
{
    public static string Yaml { get; } =
        File.ReadAllText(Path.Combine(SurveyFolders.Root, "tests", "Voice.Core.Tests", "Surveys", "small.yaml"));
}
