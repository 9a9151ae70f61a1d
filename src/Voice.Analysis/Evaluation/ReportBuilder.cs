using Voice.Analysis.Engine;

namespace Voice.Analysis.Evaluation;

/// <summary>Counts predictions against the truth.</summary>
internal sealed class ReportBuilder(IReadOnlyList<string> labels, TaskKind task)
{
    private const int Bins = 10;

    private readonly Dictionary<string, int> _number = labels.Select((label, i) => (label, i)).ToDictionary(x => x.label, x => x.i, StringComparer.Ordinal);
    private readonly int[] _hits = new int[labels.Count];
    private readonly int[] _given = new int[labels.Count];
    private readonly int[] _support = new int[labels.Count];
    private readonly int[][] _confusion = [.. labels.Select(_ => new int[labels.Count])];
    private readonly double[] _binSum = new double[Bins];
    private readonly int[] _binHits = new int[Bins];
    private readonly int[] _binCount = new int[Bins];
    private int _comments;
    private int _exact;
    private int _sure;
    private int _sureExact;

    public void Add(IReadOnlyList<string> truth, Prediction prediction)
    {
        HashSet<string> wanted = [.. truth.Where(_number.ContainsKey)], got = [.. prediction.Labels.Where(_number.ContainsKey)];
        foreach (string label in wanted)
            _support[_number[label]]++;
        foreach (string label in got)
        {
            _given[_number[label]]++;
            _hits[_number[label]] += wanted.Contains(label) ? 1 : 0;
        }

        bool exact = wanted.SetEquals(got);
        _comments++;
        _exact += exact ? 1 : 0;
        _sure += prediction.Abstained ? 0 : 1;
        _sureExact += !prediction.Abstained && exact ? 1 : 0;
        if (task == TaskKind.SingleLabel && wanted.Count == 1 && got.Count == 1)
            _confusion[_number[wanted.First()]][_number[got.First()]]++;
        foreach (LabelProbability answer in prediction.All.Where(answer => got.Contains(answer.Label)))
            Bin(answer.Probability, wanted.Contains(answer.Label));
    }

    public EvaluationReport Build(int duplicates, IReadOnlyList<string> leftOut)
    {
        LabelFigures[] figures = [.. labels.Select((label, k) => LabelFigures.Of(label, _hits[k], _given[k], _support[k]))];
        LabelFigures[] enough = [.. figures.Where(f => f.Support >= EvaluationReport.TooFew)];
        LabelFigures[] present = [.. figures.Where(f => f.Support > 0)];
        int hits = _hits.Sum(), given = _given.Sum(), support = _support.Sum();
        return new EvaluationReport
        {
            Comments = _comments,
            Duplicates = duplicates,
            LeftOut = leftOut,
            Accuracy = Share(_exact, _comments),
            MacroF1 = figures.Length == 0 ? 0 : figures.Average(f => f.F1),
            MacroF1WhereEnough = enough.Length == 0 ? null : enough.Average(f => f.F1),
            MicroF1 = given + support == 0 ? 0 : 2.0 * hits / (given + support),
            BalancedAccuracy = present.Length == 0 ? 0 : present.Average(f => f.Recall),
            Matthews = task == TaskKind.SingleLabel ? Matthews() : 0,
            Labels = figures,
            Confusion = task == TaskKind.SingleLabel ? _confusion : [],
            CalibrationError = CalibrationError(),
            AbstainedShare = Share(_comments - _sure, _comments),
            AccuracyWhenSure = Share(_sureExact, _sure)
        };
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private void Bin(double probability, bool right)
    {
        int bin = Math.Clamp((int)(probability * Bins), 0, Bins - 1);
        _binSum[bin] += probability;
        _binHits[bin] += right ? 1 : 0;
        _binCount[bin]++;
    }

    private double CalibrationError()
    {
        int all = _binCount.Sum();
        return all == 0 ? 0 : Enumerable.Range(0, Bins).Sum(b => Math.Abs(_binSum[b] - _binHits[b])) / all;
    }

    // Source: J. Gorodkin, "Comparing two K-category assignments by a K-category correlation coefficient" (2004).
    private double Matthews()
    {
        double n = _comments, right = _hits.Sum();
        double cross = 0, givenSquares = 0, supportSquares = 0;
        for (int k = 0; k < labels.Count; k++)
        {
            cross += (double)_given[k] * _support[k];
            givenSquares += (double)_given[k] * _given[k];
            supportSquares += (double)_support[k] * _support[k];
        }

        double denominator = Math.Sqrt((n * n - givenSquares) * (n * n - supportSquares));
        return denominator == 0 ? 0 : (right * n - cross) / denominator;
    }
}
