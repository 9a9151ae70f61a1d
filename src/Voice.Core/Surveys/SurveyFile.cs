namespace Voice.Core.Surveys;

/// <summary>A survey file as read: the definition, or what is wrong with it.</summary>
public sealed class SurveyFile
{
    private readonly SurveyDefinition? _draft;
    private readonly IReadOnlyDictionary<string, int> _lines;

    internal SurveyFile(string path, SurveyDefinition? draft, IReadOnlyList<SurveyFault> faults, IReadOnlyDictionary<string, int> lines, string fingerprint)
    {
        Path = path;
        _draft = draft;
        Faults = faults;
        _lines = lines;
        Fingerprint = fingerprint;
    }

    /// <summary>The file as it was named to the reader.</summary>
    public string Path { get; }

    /// <summary>Null when the file could not be read without faults.</summary>
    public SurveyDefinition? Definition => Faults.Count == 0 ? _draft : null;

    /// <summary>What the reader found; <see cref="SurveyCheck"/> finds more.</summary>
    public IReadOnlyList<SurveyFault> Faults { get; }

    /// <summary>SHA-256 of what people read and answer, in lower-case hexadecimal: not of comments, layout, sign-off and the state of translations.</summary>
    public string Fingerprint { get; }

    /// <summary>As much of the definition as could be read, so that one check can tell all that is wrong.</summary>
    internal SurveyDefinition? Draft => _draft;

    /// <summary>The words of the file, with the lines they stand on.</summary>
    internal IReadOnlyList<(string Text, int Line)> Words { get; init; } = [];

    /// <summary>The line of a path such as <c>questions/2/sms/en</c>, or of what holds it.</summary>
    internal int LineOf(string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('/'))])
        {
            if (_lines.TryGetValue(at, out var line))
                return line;
        }

        return 1;
    }
}
