using Voice.Core.Surveys.Reading;

namespace Voice.Core.Surveys.Checking;

/// <summary>A survey on the bench: its definition, its texts, and where to note faults.</summary>
internal sealed class Checked
{
    private readonly SurveyFile _file;
    private readonly FaultLog _log;

    public Checked(SurveyFile file, SurveyDefinition definition)
    {
        _file = file;
        _log = new FaultLog(file.Path);
        Definition = definition;
        Texts = [.. SurveyTexts.Of(definition)];
    }

    public SurveyDefinition Definition { get; }

    public IReadOnlyList<NamedText> Texts { get; }

    public IEnumerable<WrittenText> Written => Texts.SelectMany(t => t.Written);

    public IEnumerable<(string Text, int Line)> Words => _file.Words;

    public IReadOnlyList<SurveyFault> Faults => _log.InOrder;

    public IEnumerable<(Question Question, string Path)> Questions =>
        Definition.Questions.Select((q, i) => (q, $"questions/{i}"));

    public void Add(FaultKind kind, string path, string sentence) => _log.Add(kind, _file.LineOf(path), sentence);

    public void Add(FaultKind kind, int line, string sentence) => _log.Add(kind, line, sentence);
}
