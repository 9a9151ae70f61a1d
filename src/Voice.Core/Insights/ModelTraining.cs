using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Models;
using Voice.Analysis.Themes;
using Voice.Core.Audit;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Sealing;

namespace Voice.Core.Insights;

/// <summary>Trains from corrections where the service has switched it on, adopts what is better, and goes back on demand.</summary>
public sealed class ModelTraining(Store store, Vault vault, AnalyserShelf shelf, VoiceSettings settings)
{
    /// <summary>One night's training. It begins from the shipped model with all corrections there still are, so that a comment
    /// that was erased leaves no trace in the new one.</summary>
    /// <returns>What came of it; null where training from use is off or there is nothing new to learn.</returns>
    public async Task<TrainingOutcome?> Train(CancellationToken ct = default)
    {
        if (!settings.TrainFromUse)
            return null;
        var rows = await Examples(ct);
        if (rows.Count == 0)
            return null;
        var outcome = TrainingFromUse.Train(AnalysisModel.Shipped, await shelf.Model(ct), rows, Taxonomy.Shipped);
        if (outcome.Adopt)
            await Adopt(outcome, ct);
        return outcome;
    }

    /// <summary>The models adopted, newest first, without their content.</summary>
    public Task<List<AdoptedModel>> All(CancellationToken ct = default) => store.Read(db => db.AdoptedModels.OrderByDescending(m => m.At)
        .Select(m => new AdoptedModel
        {
            Version = m.Version,
            At = m.At,
            Content = Array.Empty<byte>(),
            Trained = m.Trained,
            HeldBack = m.HeldBack,
            ScoreBefore = m.ScoreBefore,
            ScoreAfter = m.ScoreAfter,
            WithdrawnAt = m.WithdrawnAt,
        }).ToListAsync(ct));

    /// <summary>Goes back to the model before the one in use.</summary>
    /// <returns>The version withdrawn; null where the shipped model is in use.</returns>
    public Task<string?> GoBack(string by, CancellationToken ct = default) => store.Write(new Act(by, "model withdrawn"), async scope =>
    {
        if (await AnalyserShelf.InUse(scope.Db.AdoptedModels).FirstOrDefaultAsync(ct) is not { } model)
            return null;
        model.WithdrawnAt = scope.Now;
        scope.Audit("model.withdrawn", model.Version);
        return model.Version;
    }, ct);

    /// <summary>The last correction of each comment that can still be opened.</summary>
    internal Task<List<TrainingRow>> Examples(CancellationToken ct) => store.Read(async db =>
    {
        var corrections = await db.Corrections.Include(c => c.Answer).ThenInclude(a => a.Response).OrderBy(c => c.At).ToListAsync(ct);
        var rows = new List<TrainingRow>();
        foreach (var last in corrections.GroupBy(c => c.AnswerId).Select(g => g.Last()))
        {
            if (vault.Open(last.Answer.Response.Key, last.Answer.Comment) is not { } text)
                continue;
            rows.Add(new TrainingRow
            {
                Text = text,
                Sentiment = last.Sentiment,
                Themes = last.Themes.Split(';', StringSplitOptions.RemoveEmptyEntries),
                Source = last.Answer.ResponseId.ToString(),
            });
        }
        return rows;
    });

    private Task Adopt(TrainingOutcome outcome, CancellationToken ct) => store.Write(Act.Program("training from corrections"), async scope =>
    {
        using var content = new MemoryStream();
        var version = ModelFile.Save(outcome.Candidate, content);
        if (await scope.Db.AdoptedModels.AnyAsync(m => m.Version == version, ct))
            return;
        scope.Db.AdoptedModels.Add(new AdoptedModel
        {
            Version = version,
            At = scope.Now,
            Content = content.ToArray(),
            Trained = outcome.Trained,
            HeldBack = outcome.HeldBack,
            ScoreBefore = outcome.ScoreBefore,
            ScoreAfter = outcome.ScoreAfter,
        });
        scope.Audit("model.adopted", version, new { outcome.Trained, outcome.HeldBack, outcome.ScoreBefore, outcome.ScoreAfter });
    }, ct);
}
