namespace Voice.Analysis.Clustering;

/// <summary>What theme discovery found.</summary>
/// <param name="TooFew">Whether there were too few different comments to say anything.</param>
/// <param name="Themes">The groups, largest first; none when none was stable.</param>
/// <param name="Method">The method that gave the most stable groups, or null.</param>
/// <param name="Stability">How stable they were under resampling: about 0 (made up) to 1.</param>
public sealed record ThemeDiscoveryResult(bool TooFew, IReadOnlyList<EmergingTheme> Themes, ClusterMethod? Method, double Stability);
