using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Invitations;

public sealed class FaultySurveyTests
{
    [Fact]
    public async Task Nobody_is_asked_while_a_survey_has_a_fault()
    {
        var folder = Directory.CreateTempSubdirectory("voice-surveys-").FullName;
        foreach (var file in Directory.EnumerateFiles(SurveyLibrary.Find()!, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(SurveyLibrary.Find()!, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.AppendAllText(Path.Combine(folder, "child-closure", "v1.yaml"), "\nnonsense: true\n");
        await using var voice = await TestVoice.Start(change: s => s with { SurveysFolder = folder });
        await voice.ImportClosures();
        (await Should.ThrowAsync<InvalidDataException>(voice.Invite)).Message.ShouldContain("child-closure");
        Directory.Delete(folder, recursive: true);
    }
}
