namespace Voice.Core.Surveys.Checking;

/// <summary>What can only be seen with all files side by side.</summary>
internal static class FolderRules
{
    public static IEnumerable<SurveyFault> Faults(string folder, IReadOnlyList<SurveyFile> files, PublishedSurveys published) =>
        [.. files.SelectMany(Place), .. SamePeople(files), .. Missing(folder, files, published)];

    private static IEnumerable<SurveyFault> Place(SurveyFile file)
    {
        if (file.Draft is not { } survey)
            yield break;
        var expected = Path.Combine(survey.Id, $"v{survey.Version}.yaml");
        var path = Path.GetFullPath(file.Path);
        var actual = Path.Combine(Path.GetFileName(Path.GetDirectoryName(path)) ?? "", Path.GetFileName(path));
        if (actual != expected)
            yield return new(FaultKind.WrongPlace, file.Path, file.LineOf("survey"), $"This is version {survey.Version} of {survey.Id}, so it should be the file {expected.Replace('\\', '/')}.");
    }

    /// <summary>Two surveys for the same people would leave it to chance which one is sent.</summary>
    private static IEnumerable<SurveyFault> SamePeople(IReadOnlyList<SurveyFile> files) =>
        files.Where(f => f.Definition is { Trigger.Event: not TriggerEvent.Open })
            .GroupBy(f => f.Definition!.Id).Select(g => g.MaxBy(f => f.Definition!.Version)!)
            .GroupBy(f => (f.Definition!.Audience, f.Definition.Trigger.Event, f.Definition.Trigger.For))
            .Where(g => g.Count() > 1)
            .SelectMany(g => g.Skip(1).Select(f => new SurveyFault(FaultKind.SamePeople, f.Path, f.LineOf("trigger"),
                $"{f.Definition!.Id} is for the same people at the same time as {g.First().Definition!.Id}; change 'for' in the trigger of one of them.")));

    private static IEnumerable<SurveyFault> Missing(string folder, IReadOnlyList<SurveyFile> files, PublishedSurveys published)
    {
        var there = files.Select(f => f.Draft).OfType<SurveyDefinition>().Select(s => (s.Id, s.Version)).ToHashSet();
        return published.All.Where(p => !there.Contains(p))
            .Select(p => new SurveyFault(FaultKind.PublishedMissing, Path.Combine(folder, PublishedSurveys.FileName), 1,
                $"{p.Survey} version {p.Version} was published, but its file is gone; bring {p.Survey}/v{p.Version}.yaml back."));
    }
}
