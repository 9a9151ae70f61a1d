namespace Voice.Analysis.Concerns;

/// <summary>Which categories the second stage raises, from its probabilities and thresholds.</summary>
/// <remarks>
/// A hint may be clearly that of some harm before it is clear of which: the label <see cref="AnyHarm"/> gathers what points to
/// any of them, and then the likeliest categories are named, at most three.
/// </remarks>
internal sealed class SecondStageDecision
{
    /// <summary>The label of whatever alarms, in addition to its category.</summary>
    public const string AnyHarm = "any-harm";

    private const int MostNamed = 3;

    /// <summary>The second and third are named when they are at least this likely, as a share of the likeliest.</summary>
    private const float NearTheLikeliest = 0.1f;

    private readonly ConcernCategory[] _categories;
    private readonly uint _harms;
    private readonly int _anyHarm;

    /// <param name="labels">The labels of the classifier: ids of categories, and perhaps <see cref="AnyHarm"/>.</param>
    /// <exception cref="ArgumentException">A label is neither.</exception>
    public SecondStageDecision(IReadOnlyList<string> labels)
    {
        _anyHarm = -1;
        _categories = new ConcernCategory[labels.Count];
        for (int k = 0; k < labels.Count; k++)
        {
            if (labels[k] == AnyHarm)
                _anyHarm = k;
            else if (!ConcernCategories.TryParse(labels[k], out _categories[k]))
                throw new ArgumentException($"{labels[k]} is no category of concern.", nameof(labels));
            else if (ConcernCategories.IsSafeguarding(_categories[k]))
                _harms |= 1u << k;
        }
    }

    /// <summary>Whether labels are such as it can decide on: each the id of a category or <see cref="AnyHarm"/>, and one bit for each.</summary>
    public static bool Fits(IReadOnlyList<string> labels) => labels.Count <= 32 && labels.All(label => label == AnyHarm || ConcernCategories.TryParse(label, out _));

    public ConcernCategory CategoryOf(int label) => _categories[label];

    /// <summary>One bit for each label that is raised.</summary>
    public uint Raised(ReadOnlySpan<float> scores, ReadOnlySpan<float> thresholds)
    {
        uint raised = 0;
        for (int k = 0; k < _categories.Length; k++)
        {
            if (k != _anyHarm && scores[k] >= thresholds[k])
                raised |= 1u << k;
        }

        return _anyHarm >= 0 && scores[_anyHarm] >= thresholds[_anyHarm] ? raised | Likeliest(scores) : raised;
    }

    /// <summary>Whether anything is raised that alarms the safeguarding lead.</summary>
    public bool Alarms(ReadOnlySpan<float> scores, ReadOnlySpan<float> thresholds) => (Raised(scores, thresholds) & _harms) != 0;

    /// <summary>How likely the text holds any harm, or <paramref name="label"/> if that is likelier.</summary>
    public float Likelihood(ReadOnlySpan<float> scores, int label) => _anyHarm >= 0 && (_harms & (1u << label)) != 0 ? Math.Max(scores[_anyHarm], scores[label]) : scores[label];

    /// <summary>How likely the text holds any harm.</summary>
    public float Likelihood(ReadOnlySpan<float> scores)
    {
        float best = 0;
        for (int k = 0; k < _categories.Length; k++)
            best = (_harms & (1u << k)) != 0 ? Math.Max(best, Likelihood(scores, k)) : best;
        return best;
    }

    private uint Likeliest(ReadOnlySpan<float> scores)
    {
        uint taken = 0;
        float top = 0;
        for (int n = 0; n < MostNamed; n++)
        {
            int best = -1;
            for (int k = 0; k < _categories.Length; k++)
            {
                if ((_harms & ~taken & (1u << k)) != 0 && (best < 0 || scores[k] > scores[best]))
                    best = k;
            }

            if (best < 0 || scores[best] < NearTheLikeliest * top)
                break;
            top = Math.Max(top, scores[best]);
            taken |= 1u << best;
        }

        return taken;
    }
}
