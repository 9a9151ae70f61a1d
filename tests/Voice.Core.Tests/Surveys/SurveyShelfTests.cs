using Voice.Core.Audit;
using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Core.Tests.Surveys;

public sealed class SurveyShelfTests
{
    [Fact]
    public async Task A_version_that_was_used_keeps_its_words_but_a_translation_may_be_checked()
    {
        await using var voice = await TestVoice.Start();
        var survey = voice.Get<SurveyLibrary>().Find("child-closure")!;
        await Publish(voice, survey);
        await voice.Restart();
        await Publish(voice, survey with { Languages = [.. survey.Languages.Select(l => l with { Status = TranslationStatus.Checked })] });
        await voice.Restart();
        await Should.ThrowAsync<InvalidOperationException>(() => Publish(voice, survey with { HelpLines = [] }));
        (await voice.Get<SurveyShelf>().Get("child-closure", survey.Version)).HelpLines.ShouldNotBeEmpty();
    }

    private static Task Publish(TestVoice voice, SurveyDefinition survey) =>
        voice.Store.Write(Act.Program("test"), scope => voice.Get<SurveyShelf>().Publish(scope, survey));
}
