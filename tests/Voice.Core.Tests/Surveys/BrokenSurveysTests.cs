using System.Text.Json;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Surveys;

/// <summary>Each file in Broken is named after the fault it shows (and, after a dot, its form); the text beside it is what is said.</summary>
public sealed class BrokenSurveysTests
{
    /// <summary>These need a whole folder: see <see cref="SurveyLibraryTests"/>.</summary>
    private static readonly FaultKind[] OfTheFolder = [FaultKind.PublishedMissing, FaultKind.WrongPlace, FaultKind.SamePeople];

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(SurveyFolders.Broken, "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Says_what_is_wrong(string file)
    {
        var faults = Faults(file);

        faults.Select(f => Kebab(f.Kind)).ShouldContain(file.Split('.')[0]);
        var expected = Path.ChangeExtension(Path.Combine(SurveyFolders.Broken, file), ".txt");
        var said = string.Concat(faults.Select(f => f + "\n"));
        if (Environment.GetEnvironmentVariable("VOICE_WRITE_GOLDEN") == "1")
            File.WriteAllText(expected, said);
        said.ShouldBe(File.ReadAllText(expected));
    }

    [Fact]
    public void Every_fault_has_a_broken_file()
    {
        var shown = Files.Select(f => f.Data.Split('.')[0]).ToHashSet();

        Enum.GetValues<FaultKind>().Except(OfTheFolder).Select(Kebab).Except(shown).ShouldBeEmpty();
    }

    private static IReadOnlyList<SurveyFault> Faults(string file) =>
        SurveyCheck.Faults(
            SurveyReader.Read(File.ReadAllText(Path.Combine(SurveyFolders.Broken, file)), file),
            PublishedSurveys.Load(SurveyFolders.Broken));

    private static string Kebab(FaultKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
