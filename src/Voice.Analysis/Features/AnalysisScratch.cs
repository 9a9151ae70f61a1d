using Voice.Analysis.Text;

namespace Voice.Analysis.Features;

/// <summary>The buffers one thread reuses from comment to comment.</summary>
internal sealed class AnalysisScratch
{
    [ThreadStatic]
    private static AnalysisScratch? t_current;

    /// <summary>This thread's buffers.</summary>
    public static AnalysisScratch Current => t_current ??= new AnalysisScratch();

    public PreparedText Text { get; } = new();

    public PreparedText Part { get; } = new();

    public FeatureScratch Features { get; } = new();

    public FeatureScratch PartFeatures { get; } = new();

    /// <summary>The comment as written.</summary>
    public string Source { get; set; } = "";

    public SparseRow Row { get; } = new();

    /// <summary>Scores, then probabilities, of the classifier asked last.</summary>
    public float[] Scores { get; private set; } = new float[64];

    public void EnsureScores(int width)
    {
        if (Scores.Length < width)
            Scores = new float[width];
    }
}
