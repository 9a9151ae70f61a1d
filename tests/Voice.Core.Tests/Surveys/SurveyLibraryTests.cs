using Voice.Core.Surveys;

namespace Voice.Core.Tests.Surveys;

public sealed class SurveyLibraryTests : IDisposable
{
    private static readonly SurveyLibrary Shipped = SurveyLibrary.Load(SurveyFolders.Shipped);

    private readonly string _folder = Directory.CreateTempSubdirectory("surveys").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(TriggerEvent.Closure, Audience.Child, false, true, "child-closure")]
    [InlineData(TriggerEvent.Closure, Audience.Child, true, true, "resettlement-child")]
    [InlineData(TriggerEvent.Closure, Audience.Child, true, false, "resettlement-child")]
    [InlineData(TriggerEvent.Closure, Audience.Parent, true, true, "parent-closure")]
    [InlineData(TriggerEvent.Closure, Audience.Victim, false, false, "victim-closure")]
    [InlineData(TriggerEvent.Closure, Audience.Victim, true, true, "victim-child-closure")]
    [InlineData(TriggerEvent.SixMonthsAfterClosure, Audience.Child, true, false, "child-six-month-follow-up")]
    [InlineData(TriggerEvent.SixMonthsAfterClosure, Audience.Victim, false, false, null)]
    public void Picks_the_survey_with_most_conditions_that_fit(TriggerEvent trigger, Audience audience, bool custodial, bool under18, string? id) =>
        Shipped.For(trigger, audience, custodial, under18)?.Id.ShouldBe(id);

    [Fact]
    public void The_latest_version_speaks_and_earlier_ones_stay()
    {
        Place("small", 1);
        Place("small", 10);
        Place("small", 9);

        var library = SurveyLibrary.Load(_folder);

        library.Faults.ShouldBeEmpty();
        library.Latest.ShouldHaveSingleItem().Version.ShouldBe(10);
        library.For(TriggerEvent.SixMonthsAfterClosure, Audience.Child, false, true)!.Version.ShouldBe(10);
        library.Find("small", 1).ShouldNotBeNull();
    }

    [Fact]
    public void A_file_in_the_wrong_place_is_told()
    {
        Place("small", 1, path: "other/v2.yaml");

        Fault(FaultKind.WrongPlace).Sentence.ShouldBe("This is version 1 of small, so it should be the file small/v1.yaml.");
    }

    [Theory]
    [InlineData("small.yaml")]
    [InlineData("small/v1.yml")]
    public void A_survey_outside_its_folder_is_not_passed_over(string path)
    {
        Place("small", 1, path);

        Fault(FaultKind.WrongPlace);
    }

    [Fact]
    public void Two_surveys_for_the_same_people_are_told()
    {
        Place("small", 1);
        Place("tiny", 1);

        Fault(FaultKind.SamePeople).Sentence.ShouldBe(
            "tiny is for the same people at the same time as small; change 'for' in the trigger of one of them.");
    }

    [Fact]
    public void A_published_version_can_neither_change_nor_go()
    {
        Place("small", 1);
        Place("small", 2);
        PublishedSurveys.Load(_folder).With(SurveyLibrary.Load(_folder).Files).Save(_folder);
        SurveyLibrary.Load(_folder).Faults.ShouldBeEmpty();

        Place("small", 1, change: text => text.Replace("How are things?", "How is it going?"));
        Fault(FaultKind.PublishedEdited).Line.ShouldBe(2);

        File.Delete(Path.Combine(_folder, "small", "v1.yaml"));
        Fault(FaultKind.PublishedMissing).Sentence.ShouldBe("small version 1 was published, but its file is gone; bring small/v1.yaml back.");
    }

    [Fact]
    public void Comments_translation_status_and_sign_off_may_change_after_publishing()
    {
        Place("small", 1);
        PublishedSurveys.Load(_folder).With(SurveyLibrary.Load(_folder).Files).Save(_folder);

        Place("small", 1, change: text => "# tried out\n" + text.Replace("en: checked", "en:   translated") + "sign-off:\n  participation: A. Worker\n");

        SurveyLibrary.Load(_folder).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_garbled_list_of_published_versions_is_refused_by_name()
    {
        File.WriteAllText(Path.Combine(_folder, PublishedSurveys.FileName), "{ \"small\": 1 }");

        Should.Throw<InvalidDataException>(() => SurveyLibrary.Load(_folder)).Message.ShouldContain("published.json(1)");
    }

    private SurveyFault Fault(FaultKind kind) =>
        SurveyLibrary.Load(_folder).Faults.Where(f => f.Kind == kind).ShouldHaveSingleItem();

    private void Place(string id, int version, string? path = null, Func<string, string>? change = null)
    {
        var file = Path.Combine(_folder, path ?? $"{id}/v{version}.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var text = SmallSurvey.Yaml.Replace("survey: small", $"survey: {id}").Replace("version: 1", $"version: {version}");
        File.WriteAllText(file, change?.Invoke(text) ?? text);
    }
}
