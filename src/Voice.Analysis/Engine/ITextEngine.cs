namespace Voice.Analysis.Engine;

/// <summary>The seam behind which the learning happens: our own engine, or ML.NET where it is built in.</summary>
public interface ITextEngine
{
    /// <summary>The engine's name, for reports.</summary>
    string Name { get; }

    /// <summary>Trains a classifier.</summary>
    /// <param name="examples">Examples with labels; at least two labels must occur.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There are no examples or fewer than two labels.</exception>
    ITextClassifier Train(IReadOnlyList<LabelledComment> examples, TrainingOptions options, CancellationToken cancellation = default);

    /// <summary>Puts texts into groups without labels.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="groups">How many groups to make at most, at least 1.</param>
    /// <param name="seed">The same seed and texts give the same groups.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A group number for each text, from 0 to below <paramref name="groups"/>.</returns>
    int[] Cluster(IReadOnlyList<string> texts, int groups, int seed = 1, CancellationToken cancellation = default);
}
