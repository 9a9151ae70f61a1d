namespace Voice.Core.Tests.Surveys;

/// <summary>Where the surveys and the golden files are in the working copy.</summary>
internal static class SurveyFolders
{
    public static string Root { get; } = FindRoot();

    public static string Shipped { get; } = Path.Combine(Root, "surveys");

    public static string Broken { get; } = Path.Combine(Root, "tests", "Voice.Core.Tests", "Surveys", "Broken");

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "VoiceOfChild.sln")))
            at = at.Parent ?? throw new InvalidOperationException("The tests run outside the working copy.");
        return at.FullName;
    }
}
