using Voice.Core.Surveys;

namespace Voice.Core.Tests.Surveys;

public sealed class ShippedSurveysTests
{
    private static readonly SurveyLibrary Library = SurveyLibrary.Load(SurveyFolders.Shipped);

    [Fact]
    public void Shipped_surveys_have_no_fault() =>
        Library.Faults.ShouldBeEmpty();

    [Fact]
    public void Seventeen_surveys_are_there() =>
        Library.Latest.Select(s => s.Id).ShouldBe(
        [
            "child-closure", "child-six-month-follow-up", "eight-week-review-child", "eight-week-review-parent", "our-place-child", "parent-closure",
            "referral-order-panel-child", "referral-order-panel-parent", "referral-order-panel-victim", "referral-order-panel-volunteer",
            "resettlement-after-child", "resettlement-after-parent", "resettlement-before-child", "resettlement-before-parent",
            "resettlement-child", "victim-child-closure", "victim-closure",
        ]);

    [Fact]
    public void Surveys_of_running_orders_say_that_nobody_who_decides_about_the_order_sees_them() =>
        Library.All.Where(s => Triggers.IsOfRunningOrder(s.Trigger.Event) && s.Audience != Audience.Victim)
            .ShouldAllBe(s => s.Wording.WhoSees.In("en").Contains("order", StringComparison.Ordinal) && s.Wording.ChangesNothing.In("en").Contains("will not change", StringComparison.Ordinal));

    [Fact]
    public void Every_survey_speaks_Welsh_and_all_but_English_waits_for_a_checker() =>
        Library.All.ShouldAllBe(s => s.Languages[0] == new SurveyLanguage("en", TranslationStatus.Checked)
            && s.Languages[1].Code == "cy" && s.Languages[1].Status != TranslationStatus.Checked
            && s.Languages.Skip(2).All(l => l.Status == TranslationStatus.Draft));
}
