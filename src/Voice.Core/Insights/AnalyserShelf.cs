using Microsoft.EntityFrameworkCore;
using Voice.Analysis;
using Voice.Analysis.Concerns;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Themes;

namespace Voice.Core.Insights;

/// <summary>The analyser in use: the model adopted last, or the shipped one, with the themes of today.</summary>
public sealed class AnalyserShelf(Store store, ThemeShelf themes, CommentAnalyser shipped)
{
    private volatile Kept? _last;

    /// <summary>The analyser in use now; the store is asked, since another process may have adopted a model or changed the themes.</summary>
    public async Task<CommentAnalyser> Current(CancellationToken ct = default)
    {
        var version = await store.Read(db => InUse(db.AdoptedModels).Select(m => m.Version).FirstOrDefaultAsync(ct)) ?? AnalysisModel.Shipped.Version;
        var taxonomy = await themes.Current(ct);
        if (_last is { } last && last.Model == version && last.Themes == taxonomy.Version)
            return last.Analyser;
        var analyser = version == AnalysisModel.Shipped.Version && taxonomy.Version == Taxonomy.Shipped.Version
            ? shipped
            : new CommentAnalyser(await Model(ct), taxonomy, ConcernDetector.Default);
        _last = new Kept(version, taxonomy.Version, analyser);
        return analyser;
    }

    /// <summary>The model in use. One that this program cannot read, as after an upgrade, is withdrawn: comments must be read.</summary>
    public async Task<AnalysisModel> Model(CancellationToken ct = default)
    {
        while (await store.Read(db => InUse(db.AdoptedModels).Select(m => new { m.Version, m.Content }).FirstOrDefaultAsync(ct)) is { } model)
        {
            try
            {
                return ModelFile.Load(new MemoryStream(model.Content));
            }
            catch (InvalidDataException)
            {
                await Withdraw(model.Version, ct);
            }
        }
        return AnalysisModel.Shipped;
    }

    private Task Withdraw(string version, CancellationToken ct) => store.Write(Act.Program("model unreadable"), async scope =>
    {
        var model = await scope.Db.AdoptedModels.SingleAsync(m => m.Version == version, ct);
        model.WithdrawnAt ??= scope.Now;
        scope.Audit("model.withdrawn", version);
    }, ct);

    internal static IQueryable<AdoptedModel> InUse(IQueryable<AdoptedModel> models) =>
        models.Where(m => m.WithdrawnAt == null).OrderByDescending(m => m.At);

    private sealed record Kept(string Model, int Themes, CommentAnalyser Analyser);
}
