namespace Voice.Analysis.Clustering;

/// <summary>How texts are grouped.</summary>
public enum ClusterMethod
{
    /// <summary>Latent semantic analysis and k-means: groups of about even size.</summary>
    Latent,

    /// <summary>A Dirichlet mixture (GSDMM): finds how many groups there are, up to the number given.</summary>
    Dirichlet
}
