namespace Voice.TestCommon.Soak;

/// <summary>How long and how hard. The same seed chooses the same misbehaviour, replies and kills.</summary>
public sealed record SoakPlan(int Seed, TimeSpan Length, int People)
{
    /// <summary>People whose safe hours are not now; none of them may get a text.</summary>
    public int Unsafe { get; init; } = 10;

    public Action<string> Tell { get; init; } = _ => { };
}
