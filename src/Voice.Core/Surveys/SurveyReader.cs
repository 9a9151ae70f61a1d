using Voice.Core.Surveys.Reading;

namespace Voice.Core.Surveys;

/// <summary>Reads survey files. Bad input never throws: it comes back as faults with line numbers.</summary>
public static class SurveyReader
{
    /// <param name="path">The file; its name appears in faults as given here.</param>
    /// <exception cref="IOException">The file itself cannot be opened.</exception>
    public static SurveyFile ReadFile(string path) => Read(File.ReadAllText(path), path);

    /// <param name="yaml">The content of the file.</param>
    /// <param name="path">How the file is called in faults.</param>
    public static SurveyFile Read(string yaml, string path)
    {
        var log = new FaultLog(path);
        var lines = new Dictionary<string, int>();
        var root = YamlTree.Read(yaml, log);
        var draft = root is null ? null : Definition(root, log, lines);
        return new SurveyFile(path, draft, log.InOrder, lines, root is null ? "" : YamlFingerprint.Of(root))
        {
            Words = root is null ? [] : [.. YamlWords.Of(root)],
        };
    }

    private static SurveyDefinition? Definition(YamlNode root, FaultLog log, IDictionary<string, int> lines)
    {
        if (root is YamlMap map)
            return new DefinitionReader(new MapReader(map, "", "in this survey", log, lines), log).Read();
        log.Add(FaultKind.NotReadable, root.Line, "This is not a survey: it should begin with lines such as 'survey: child-closure' and 'version: 1'.");
        return null;
    }
}
