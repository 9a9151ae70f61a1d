using Voice.Analysis.Classification;
using Voice.Analysis.Clustering;

namespace Voice.Analysis.Engine;

/// <summary>The engine written for this project: needs nothing beyond the runtime and is deterministic.</summary>
public sealed class OwnTextEngine : ITextEngine
{
    /// <inheritdoc/>
    public string Name => "own";

    /// <inheritdoc/>
    public ITextClassifier Train(IReadOnlyList<LabelledComment> examples, TrainingOptions options, CancellationToken cancellation = default)
        => TextClassifier.Train(examples, options, cancellation);

    /// <inheritdoc/>
    public int[] Cluster(IReadOnlyList<string> texts, int groups, int seed = 1, CancellationToken cancellation = default)
        => TextClusterer.Group(texts, groups, ClusterMethod.Latent, seed, cancellation);
}
