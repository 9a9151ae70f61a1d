using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Clustering;
using Voice.Core.Audit;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Sealing;

namespace Voice.Core.Themes;

/// <summary>Looks for what the themes do not explain and keeps the groups it finds until the next look.</summary>
public sealed partial class EmergingThemes(Store store, Vault vault, VoiceSettings settings)
{
    private const int MostComments = 20_000;
    private const int EnoughSharedWords = 3;

    private readonly SmallNumbers _small = new(settings.SmallNumber);

    /// <summary>Looks anew. Groups that nobody decided about give way to what is found now; decisions stay.</summary>
    public async Task<EmergingLook> Look(string by, CancellationToken ct = default)
    {
        var comments = await Comments(ct);
        var found = ThemeDiscovery.Find([.. comments.Select(c => c.Text)], cancellation: ct);
        return await store.Write(new Act(by, "looked for emerging themes"), async scope =>
        {
            // Two looks at once would each leave their groups.
            if (scope.IsPostgres)
                await scope.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('emerging themes'))", ct);
            var look = new EmergingLook
            {
                Id = Guid.NewGuid(),
                At = scope.Now,
                Comments = comments.Count,
                TooFew = found.TooFew,
                Method = found.Method,
                Stability = found.Stability,
            };
            await scope.Db.EmergingGroups.Where(g => g.Decision == null).ExecuteDeleteAsync(ct);
            await scope.Db.EmergingLooks.Where(l => !scope.Db.EmergingGroups.Any(g => g.LookId == l.Id)).ExecuteDeleteAsync(ct);
            var ignored = await scope.Db.EmergingGroups.Where(g => g.Decision == EmergingDecision.Ignored).ToListAsync(ct);
            scope.Db.EmergingLooks.Add(look);
            scope.Db.EmergingGroups.AddRange(found.Themes.Select(t => Group(look, t, comments)).OfType<EmergingGroup>()
                .Where(g => !ignored.Exists(i => i.WordList.Intersect(g.WordList).Count() >= EnoughSharedWords)));
            return look;
        }, ct);
    }

    private Task<List<UnexplainedComment>> Comments(CancellationToken ct) => store.Read(async db =>
    {
        var rows = await UnexplainedComments.Of(db).OrderByDescending(a => a.Response.StartedOn).ThenBy(a => a.Id).Take(MostComments)
            .Select(a => new { a.Id, Author = a.Response.Invitation!.PersonId ?? a.ResponseId, a.Response.Key, a.Redacted }).ToListAsync(ct);
        var comments = new List<UnexplainedComment>();
        foreach (var row in rows)
        {
            if (vault.Open(row.Key, row.Redacted) is { } text)
                comments.Add(new UnexplainedComment(row.Id, row.Author, Masks().Replace(text, " ")));
        }
        return comments;
    });

    // A group of few people, or a word of few people, could point at one of them.
    private EmergingGroup? Group(EmergingLook look, EmergingTheme theme, List<UnexplainedComment> comments)
    {
        List<UnexplainedComment> members = [.. theme.Comments.Select(i => comments[i])];
        string[] words = [.. theme.Words.Where(w => IsSaidByEnough(w, members))];
        return words.Length < 2 || !IsEnough(members) ? null : new EmergingGroup
        {
            Id = Guid.NewGuid(),
            LookId = look.Id,
            Words = string.Join(' ', words),
            Comments = members.Count,
            Typical = string.Join(';', theme.Typical.Select(i => comments[i].AnswerId)),
        };
    }

    private bool IsSaidByEnough(string word, IEnumerable<UnexplainedComment> members) =>
        IsEnough(members.Where(m => Regex.IsMatch(m.Text, $@"(?<!\w){Regex.Escape(word)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)));

    private bool IsEnough(IEnumerable<UnexplainedComment> members) => members.Select(m => m.Author).Distinct().Count() >= _small.Threshold;

    [GeneratedRegex(@"\[[A-Za-z -]+\]")]
    private static partial Regex Masks();

    /// <param name="Author">The person; of an anonymous response the response, since nothing says whose it is.</param>
    private sealed record UnexplainedComment(Guid AnswerId, Guid Author, string Text);
}
