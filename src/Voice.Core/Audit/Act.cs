namespace Voice.Core.Audit;

/// <summary>Who writes and why; every write to the store carries one.</summary>
public sealed record Act(string Who, string Why)
{
    public static Act Respondent(string why) => new("respondent", why);

    public static Act Program(string why) => new("voice", why);
}
