using Voice.Core.Surveys;

namespace Voice.Core.Tests.Surveys;

public sealed class ShippedSurveysTests
{
    private static readonly SurveyLibrary Library = SurveyLibrary.Load(SurveyFolders.Shipped);

    [Fact]
    public void Shipped_surveys_have_no_fault() =>
        Library.Faults.ShouldBeEmpty();

    [Fact]
    public void Six_surveys_are_there() =>
        Library.Latest.Select(s => s.Id).ShouldBe(
            ["child-closure", "child-six-month-follow-up", "parent-closure", "resettlement-child", "victim-child-closure", "victim-closure"]);

    [Fact]
    public void Every_survey_speaks_Welsh_and_all_but_English_waits_for_a_checker() =>
        Library.All.ShouldAllBe(s => s.Languages[0] == new SurveyLanguage("en", TranslationStatus.Checked)
            && s.Languages[1] == new SurveyLanguage("cy", TranslationStatus.Translated)
            && s.Languages.Skip(2).All(l => l.Status == TranslationStatus.Draft));
}
