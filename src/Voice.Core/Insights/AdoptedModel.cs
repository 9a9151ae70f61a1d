namespace Voice.Core.Insights;

/// <summary>A model trained from corrections that was better than the one before it. In the store, so that every process reads with the same.</summary>
public sealed class AdoptedModel
{
    /// <summary>The version results carry: the beginning of the content's checksum.</summary>
    public required string Version { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The model file; empty once a comment it was trained on had been erased.</summary>
    public required byte[] Content { get; set; }

    /// <summary>The answers it was trained on or compared on, with <c>;</c> between, so that it goes when one of them is erased.</summary>
    public string TrainedOn { get; init; } = "";

    /// <summary>Corrections it was trained on.</summary>
    public required int Trained { get; init; }

    /// <summary>Corrections it was compared on.</summary>
    public required int HeldBack { get; init; }

    public required double ScoreBefore { get; init; }

    public required double ScoreAfter { get; init; }

    /// <summary>When it went out of use: somebody went back to the model before it, it could not be read, or a comment in it was erased.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Who went back to the model before it; null where nobody did.</summary>
    public string? WithdrawnBy { get; set; }
}
