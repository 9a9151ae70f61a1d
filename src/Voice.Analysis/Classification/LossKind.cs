namespace Voice.Analysis.Classification;

/// <summary>How the classes of a linear model relate.</summary>
internal enum LossKind
{
    /// <summary>Exactly one class applies.</summary>
    Softmax,

    /// <summary>Each class applies or not, independently of the others.</summary>
    Sigmoid
}
