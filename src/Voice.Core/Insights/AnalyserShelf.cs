using Microsoft.EntityFrameworkCore;
using Voice.Analysis;
using Voice.Analysis.Concerns;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;
using Voice.Core.Data;

namespace Voice.Core.Insights;

/// <summary>The analyser in use: the adopted model last, or the shipped one.</summary>
public sealed class AnalyserShelf(Store store, CommentAnalyser shipped)
{
    private volatile CommentAnalyser? _last;

    /// <summary>The analyser in use now; the store is asked, since another process may have adopted a model.</summary>
    public async Task<CommentAnalyser> Current(CancellationToken ct = default)
    {
        var version = await store.Read(db => InUse(db.AdoptedModels).Select(m => m.Version).FirstOrDefaultAsync(ct)) ?? shipped.ModelVersion;
        if (_last is { } last && last.ModelVersion == version)
            return last;
        return _last = version == shipped.ModelVersion ? shipped : Analyser(await Model(ct));
    }

    /// <summary>The model in use.</summary>
    public async Task<AnalysisModel> Model(CancellationToken ct = default)
    {
        var content = await store.Read(db => InUse(db.AdoptedModels).Select(m => m.Content).FirstOrDefaultAsync(ct));
        return content is null ? AnalysisModel.Shipped : ModelFile.Load(new MemoryStream(content));
    }

    internal static IQueryable<AdoptedModel> InUse(IQueryable<AdoptedModel> models) =>
        models.Where(m => m.WithdrawnAt == null).OrderByDescending(m => m.At);

    private static CommentAnalyser Analyser(AnalysisModel model) => new(model, Taxonomy.Shipped, ConcernDetector.Default);
}
