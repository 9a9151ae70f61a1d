using Voice.Core.Invitations;

namespace Voice.Admin.Invitations;

/// <param name="Reason">Null: can be asked now.</param>
/// <param name="Entries">Sorted by reference.</param>
public sealed record PlanGroup(AskReason? Reason, IReadOnlyList<PlanEntry> Entries)
{
    public const string AskedId = "can-be-asked";

    /// <summary>As written in addresses.</summary>
    public string Id => Reason is { } reason ? ReasonWords.Id(reason) : AskedId;

    public string Words => Reason is { } reason ? Capital(ReasonWords.Of(reason)) : "Can be asked now";

    private static string Capital(string words) => words[..1].ToUpperInvariant() + words[1..];
}

/// <summary>The plan in groups: those who can be asked, then each reason in order of weight.</summary>
public sealed class PlanView
{
    private PlanView(IReadOnlyList<PlanGroup> groups) => Groups = groups;

    public IReadOnlyList<PlanGroup> Groups { get; }

    public PlanGroup Due => Groups[0];

    /// <summary>A helper may offer them the survey instead of a text.</summary>
    public IReadOnlyList<PlanEntry> Helped => [.. Groups.SelectMany(g => g.Entries).Where(e => e.HelperOffered).OrderBy(e => e.Reference, StringComparer.Ordinal)];

    public PlanGroup? Find(string? id) => Groups.FirstOrDefault(g => g.Id == id);

    public static async Task<PlanView> Of(InvitationPlanner planner, CancellationToken ct)
    {
        var entries = await planner.Plan(ct).ToListAsync(ct);
        var due = Group(null, entries.Where(e => e.IsAsked));
        var waiting = entries.Where(e => !e.IsAsked).GroupBy(e => e.Reason).OrderBy(g => g.Key).Select(g => Group(g.Key, g));
        return new PlanView([due, .. waiting]);
    }

    private static PlanGroup Group(AskReason? reason, IEnumerable<PlanEntry> entries) =>
        new(reason, [.. entries.OrderBy(e => e.Reference, StringComparer.Ordinal).ThenBy(e => e.Audience)]);
}
