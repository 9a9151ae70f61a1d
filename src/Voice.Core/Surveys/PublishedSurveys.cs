using System.Text.Json;

namespace Voice.Core.Surveys;

/// <summary>The fingerprints of published versions, from <c>surveys/published.json</c>: <c>{ "child-closure": { "1": "sha256…" } }</c>.</summary>
public sealed class PublishedSurveys
{
    public const string FileName = "published.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    private readonly SortedDictionary<string, SortedDictionary<int, string>> _fingerprints;

    private PublishedSurveys(SortedDictionary<string, SortedDictionary<int, string>> fingerprints) => _fingerprints = fingerprints;

    /// <summary>All published versions.</summary>
    public IEnumerable<(string Survey, int Version)> All => _fingerprints.SelectMany(s => s.Value.Keys.Select(v => (s.Key, v)));

    /// <summary>Reads the list of a folder of surveys; empty when there is none yet.</summary>
    /// <exception cref="InvalidDataException">The list cannot be understood.</exception>
    public static PublishedSurveys Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return new([]);
        try
        {
            return new(JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<int, string>>>(File.ReadAllText(path)) ?? []);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}({e.LineNumber + 1}): the list of published surveys cannot be read; it is written by 'voice surveys publish' and not by hand.", e);
        }
    }

    public bool Contains(string survey, int version) => Fingerprint(survey, version) is not null;

    /// <summary>The version was published with another content than the file has now.</summary>
    public bool Differs(SurveyFile file) =>
        file.Draft is { } survey && Fingerprint(survey.Id, survey.Version) is { } published && published != file.Fingerprint;

    /// <summary>Adds versions that were not published yet; published ones stay as they are.</summary>
    public PublishedSurveys With(IEnumerable<SurveyFile> files)
    {
        var all = new SortedDictionary<string, SortedDictionary<int, string>>(
            _fingerprints.ToDictionary(s => s.Key, s => new SortedDictionary<int, string>(s.Value)), StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Definition is not { } survey)
                continue;
            if (!all.TryGetValue(survey.Id, out var versions))
                all[survey.Id] = versions = [];
            versions.TryAdd(survey.Version, file.Fingerprint);
        }

        return new(all);
    }

    public void Save(string folder) =>
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(_fingerprints, Layout) + "\n");

    private string? Fingerprint(string survey, int version) =>
        _fingerprints.TryGetValue(survey, out var versions) ? versions.GetValueOrDefault(version) : null;
}
