namespace Voice.Core.Surveys.Reading;

/// <summary>Collects the faults of one file, each once.</summary>
internal sealed class FaultLog(string file)
{
    private readonly List<SurveyFault> _faults = [];

    public IReadOnlyList<SurveyFault> InOrder => [.. _faults.OrderBy(f => f.Line)];

    public void Add(FaultKind kind, int line, string sentence)
    {
        var fault = new SurveyFault(kind, file, Math.Max(1, line), sentence);
        if (!_faults.Contains(fault))
            _faults.Add(fault);
    }
}
