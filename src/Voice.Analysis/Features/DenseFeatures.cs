namespace Voice.Analysis.Features;

/// <summary>What a classifier reads of a comment besides its n-grams. The numbers stand in model files.</summary>
internal enum DenseFeatures
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Word list, negation, emoji, question polarity and rating.</summary>
    Sentiment = 1,

    /// <summary>Frames of meaning, and which stands before which.</summary>
    Frames = 2
}
