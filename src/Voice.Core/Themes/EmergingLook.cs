using Voice.Analysis.Clustering;

namespace Voice.Core.Themes;

/// <summary>One look at what no theme explains.</summary>
public sealed class EmergingLook
{
    public Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Comments that were looked at.</summary>
    public required int Comments { get; init; }

    /// <summary>There were too few different ones to say anything.</summary>
    public required bool TooFew { get; init; }

    /// <summary>The way of grouping that held together best; null where none did.</summary>
    public ClusterMethod? Method { get; init; }

    /// <summary>How well the groups held together when parts of the comments were grouped again: about 0 (made up) to 1.</summary>
    public required double Stability { get; init; }
}
