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

    /// <summary>The reader found faults inside this question, so what it seems to be may not be what was meant.</summary>
    public bool IsShaky(Question question)
    {
        var index = Definition.Questions.ToList().FindIndex(q => ReferenceEquals(q, question));
        var from = _file.LineOf($"questions/{index}");
        var to = index + 1 < Definition.Questions.Count ? _file.LineOf($"questions/{index + 1}") : int.MaxValue;
        return _file.Faults.Any(f => f.Line >= from && f.Line < to);
    }

    public void Add(FaultKind kind, string path, string sentence) => _log.Add(kind, _file.LineOf(path), sentence);

    public void Add(FaultKind kind, int line, string sentence) => _log.Add(kind, line, sentence);
}
