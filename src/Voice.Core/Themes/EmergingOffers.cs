using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Clustering;
using Voice.Analysis.Themes;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Themes;

/// <summary>What the last look found, offered to staff as a new theme, to be merged or to be ignored.</summary>
public sealed class EmergingOffers(Store store, Vault vault)
{
    public Task<EmergingView> Read(CancellationToken ct = default) => store.Read(async db =>
    {
        var look = await Last(db).FirstOrDefaultAsync(ct);
        var groups = await Offered(db).OrderByDescending(g => g.Comments).ThenBy(g => g.Id).ToListAsync(ct);
        var unexplained = await UnexplainedComments.Of(db).CountAsync(ct);
        var shown = new List<OfferedGroup>();
        foreach (var group in groups)
            shown.Add(new OfferedGroup(group.Id, group.WordList, group.Comments, await Typical(db, group, ct)));
        return new EmergingView(look, unexplained < ThemeDiscovery.FewestComments, shown);
    });

    public Task<int> CountOffered(CancellationToken ct = default) => store.Read(db => Offered(db).CountAsync(ct));

    /// <param name="seeds">The words that shall speak of it: staff leave out those of the group that could speak of anything.</param>
    public Task<ThemeProblem?> Add(Guid groupId, string? name, string? seeds, string by, CancellationToken ct = default) =>
        Decide(groupId, EmergingDecision.Added, by, (scope, themes) => ThemeDesk.Add(scope, themes, ThemePart.Of(name, seeds), by), ct);

    /// <param name="seeds">The words the theme gains.</param>
    public Task<ThemeProblem?> Merge(Guid groupId, string? into, string? seeds, string by, CancellationToken ct = default) =>
        Decide(groupId, EmergingDecision.Merged, by, (scope, themes) => ThemeDesk.AddSeeds(scope, themes, into ?? "", ThemePart.Of(null, seeds).Seeds, by), ct);

    public Task<ThemeProblem?> Ignore(Guid groupId, string by, CancellationToken ct = default) =>
        Decide(groupId, EmergingDecision.Ignored, by, (_, _) => null, ct);

    private async Task<ThemeProblem?> Decide(
        Guid groupId, EmergingDecision decision, string by, Func<WriteScope, Taxonomy, ThemeProblem?> change, CancellationToken ct)
    {
        try
        {
            return await store.Write(new Act(by, "emerging theme decided"), async scope =>
            {
                if (await scope.Db.EmergingGroups.SingleOrDefaultAsync(g => g.Id == groupId && g.Decision == null, ct) is not { } group)
                    return ThemeProblem.SomebodyElse;
                if (change(scope, await ThemeShelf.Read(scope.Db, ct)) is { } problem)
                    return problem;
                (group.Decision, group.DecidedAt, group.DecidedBy) = (decision, scope.Now, by);
                scope.Audit($"emerging.{decision.ToString().ToLowerInvariant()}", groupId.ToString(), new { group.Words, group.Comments });
                return (ThemeProblem?)null;
            }, ct);
        }
        catch (Exception e) when (StoreFaults.IsRace(e))
        {
            return ThemeProblem.SomebodyElse;
        }
    }

    private static IQueryable<EmergingLook> Last(VoiceDb db) => db.EmergingLooks.OrderByDescending(l => l.At);

    private static IQueryable<EmergingGroup> Offered(VoiceDb db) => db.EmergingGroups.Where(g => g.Decision == null);

    // Whether they may be seen is asked again: a person may have withheld one, or a concern may have come up since.
    private async Task<List<TypicalComment>> Typical(VoiceDb db, EmergingGroup group, CancellationToken ct)
    {
        Guid[] ids = [.. group.Typical.Split(';').Select(Guid.Parse)];
        var answers = await UnexplainedComments.Open(db).Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Response.Key, a.Response.Language, a.Redacted }).ToListAsync(ct);
        return [.. answers.OrderBy(a => Array.IndexOf(ids, a.Id)).Select(a => (Text: vault.Open(a.Key, a.Redacted), a.Language))
            .Where(a => a.Text is not null).Select(a => new TypicalComment(a.Text!, a.Language))];
    }
}
