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

    public SparseRow Row { get; } = new();

    public float[] First { get; private set; } = new float[64];

    public float[] Second { get; private set; } = new float[64];

    public void EnsureClasses(int stride)
    {
        if (First.Length >= stride)
            return;
        First = new float[stride];
        Second = new float[stride];
    }
}
