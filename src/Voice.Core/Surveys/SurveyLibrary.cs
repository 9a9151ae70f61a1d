using Voice.Core.Surveys.Checking;

namespace Voice.Core.Surveys;

/// <summary>All versions of all surveys of one folder (<c>&lt;survey&gt;/v&lt;version&gt;.yaml</c>), read and checked once.</summary>
public sealed class SurveyLibrary
{
    private SurveyLibrary(string folder, IReadOnlyList<SurveyFile> files, PublishedSurveys published, IReadOnlyList<SurveyFault> faults)
    {
        Folder = folder;
        Files = files;
        Published = published;
        Faults = faults;
        All = [.. files.Select(f => f.Definition).OfType<SurveyDefinition>().OrderBy(s => s.Id, StringComparer.Ordinal).ThenBy(s => s.Version)];
        Latest = [.. All.GroupBy(s => s.Id).Select(g => g.Last())];
    }

    /// <summary>As it was named to <see cref="Load"/>.</summary>
    public string Folder { get; }

    public IReadOnlyList<SurveyFile> Files { get; }

    public PublishedSurveys Published { get; }

    /// <summary>All faults of all files and of the folder, by file and line.</summary>
    public IReadOnlyList<SurveyFault> Faults { get; }

    /// <summary>Every version that could be read, by id and version. Nothing should be sent while there are <see cref="Faults"/>:
    /// a version that cannot be read is missing here, and an older one would speak in its place.</summary>
    public IReadOnlyList<SurveyDefinition> All { get; }

    /// <summary>The highest version of each survey.</summary>
    public IReadOnlyList<SurveyDefinition> Latest { get; }

    /// <summary>Reads a folder. Faults of files are kept in <see cref="Faults"/>.</summary>
    /// <param name="folder">Also how the files begin in faults.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">The list of published surveys cannot be understood.</exception>
    public static SurveyLibrary Load(string folder)
    {
        var published = PublishedSurveys.Load(folder);
        var files = Directory.EnumerateDirectories(folder).Append(folder)
            .SelectMany(survey => Directory.EnumerateFiles(survey, "*.yaml").Concat(Directory.EnumerateFiles(survey, "*.yml")))
            .Order(StringComparer.Ordinal).Select(SurveyReader.ReadFile).ToList();
        var faults = files.SelectMany(f => SurveyCheck.Faults(f, published)).Concat(FolderRules.Faults(folder, files, published));
        return new SurveyLibrary(folder, files, published, [.. faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)]);
    }

    /// <summary>The folder of surveys: <c>surveys</c> where the caller stands, beside the program, or above it in a working copy.</summary>
    /// <returns>Null when there is none.</returns>
    public static string? Find()
    {
        if (IsLibrary("surveys"))
            return "surveys";
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "surveys");
            if (IsLibrary(folder))
                return folder;
        }

        return null;
    }

    public SurveyDefinition? Find(string id, int version) => All.FirstOrDefault(s => s.Id == id && s.Version == version);

    public SurveyDefinition? Find(string id) => Latest.FirstOrDefault(s => s.Id == id);

    /// <summary>The survey for a person: of those that fit, the one with the most conditions; null when none fits.</summary>
    public SurveyDefinition? For(TriggerEvent trigger, Audience audience, bool custodial, bool under18) =>
        Latest.Where(s => s.Audience == audience && s.Trigger.Event == trigger && s.Trigger.For.Fits(custodial, under18))
            .OrderByDescending(s => s.Trigger.For.Conditions).ThenBy(s => s.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    private static bool IsLibrary(string folder) => File.Exists(Path.Combine(folder, "schema.json"));
}
