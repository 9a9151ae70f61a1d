using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Models;
using Voice.Core.Audit;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.Core.Themes;

namespace Voice.Core.Insights;

/// <summary>Trains from corrections where the service has switched it on, adopts what is better, and goes back on demand.</summary>
public sealed class ModelTraining(Store store, Vault vault, SurveyShelf surveys, AnalyserShelf shelf, ThemeShelf themes, VoiceSettings settings)
{
    /// <summary>One night's training. It begins from the shipped model with all corrections there still are, so that a comment
    /// that was erased leaves no trace in the new one.</summary>
    /// <returns>What came of it; null where training from use is off or there is nothing new to learn.</returns>
    public async Task<TrainingOutcome?> Train(CancellationToken ct = default)
    {
        var examples = await Examples(ct);
        await Forget([.. examples.Select(e => e.AnswerId.ToString())], ct);
        if (!settings.TrainFromUse || examples.Count == 0 || !await IsNew(examples.Max(e => e.CorrectedAt), ct))
            return null;
        var outcome = TrainingFromUse.Train(AnalysisModel.Shipped, await shelf.Model(ct), [.. examples.Select(e => e.Row)], await themes.Current(ct));
        return outcome with { Adopt = outcome.Adopt && await Adopt(outcome, examples.Select(e => e.AnswerId), ct) };
    }

    // Who went back meant it: what the model was taught with does not bring it back.
    private async Task<bool> IsNew(DateTimeOffset corrected, CancellationToken ct) =>
        await store.Read(db => db.AdoptedModels.Where(m => m.WithdrawnBy != null).OrderByDescending(m => m.WithdrawnAt).Select(m => m.WithdrawnAt).FirstOrDefaultAsync(ct)) is not { } wentBack
        || corrected > wentBack;

    // What was learnt from an erased comment cannot be taken out of a model, so the model goes. The next one begins from the shipped one.
    private Task Forget(HashSet<string> left, CancellationToken ct) => store.Write(Act.Program("comments erased"), async scope =>
    {
        var models = await scope.Db.AdoptedModels.Select(m => new { m.Version, m.TrainedOn }).ToListAsync(ct);
        foreach (var gone in models.Where(m => m.TrainedOn.Split(';', StringSplitOptions.RemoveEmptyEntries).Any(id => !left.Contains(id))))
        {
            var model = await scope.Db.AdoptedModels.SingleAsync(m => m.Version == gone.Version, ct);
            if (model.Content.Length == 0)
                continue;
            (model.Content, model.WithdrawnAt) = ([], model.WithdrawnAt ?? scope.Now);
            scope.Audit("model.forgotten", model.Version);
        }
    }, ct);

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
            WithdrawnBy = m.WithdrawnBy,
        }).ToListAsync(ct));

    /// <summary>Goes back to the model before the one in use.</summary>
    /// <returns>The version withdrawn; null where the shipped model is in use.</returns>
    public Task<string?> GoBack(string by, CancellationToken ct = default) => store.Write(new Act(by, "model withdrawn"), async scope =>
    {
        if (await AnalyserShelf.InUse(scope.Db.AdoptedModels).FirstOrDefaultAsync(ct) is not { } model)
            return null;
        (model.WithdrawnAt, model.WithdrawnBy) = (scope.Now, by);
        scope.Audit("model.withdrawn", model.Version);
        return model.Version;
    }, ct);

    /// <summary>The last correction of each comment that can still be opened.</summary>
    internal Task<List<(Guid AnswerId, DateTimeOffset CorrectedAt, TrainingRow Row)>> Examples(CancellationToken ct) => store.Read(async db =>
    {
        var corrections = await db.Corrections.Include(c => c.Answer).ThenInclude(a => a.Response).ThenInclude(r => r.Answers)
            .OrderBy(c => c.At).AsSplitQuery().AsNoTrackingWithIdentityResolution().ToListAsync(ct);
        var rows = new List<(Guid, DateTimeOffset, TrainingRow)>();
        foreach (var last in corrections.GroupBy(c => c.AnswerId).Select(g => g.Last()))
        {
            if (Open(last.Answer) is not { } text)
                continue;
            var around = Circumstances.Of(await surveys.Get(db, last.Answer.Response.SurveyId, last.Answer.Response.SurveyVersion, ct), last.Answer);
            rows.Add((last.AnswerId, last.At, new TrainingRow
            {
                Text = text,
                Question = around.Question,
                Rating = around.Rating,
                Sentiment = last.Sentiment,
                Themes = [.. ThemeMarks.Read(last.Themes, last.Sentiment).Keys],
                Source = last.Answer.ResponseId.ToString(),
            }));
        }
        return rows;
    });

    // A damaged comment teaches nothing, and must not keep an erased one from being unlearnt.
    private string? Open(Answer answer)
    {
        try
        {
            return vault.Open(answer.Response.Key, answer.Comment);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <returns>False where this very model was adopted before: it is in use, or somebody went back from it.</returns>
    private Task<bool> Adopt(TrainingOutcome outcome, IEnumerable<Guid> trainedOn, CancellationToken ct) => store.Write(Act.Program("training from corrections"), async scope =>
    {
        using var content = new MemoryStream();
        var version = ModelFile.Save(outcome.Candidate, content);
        if (await scope.Db.AdoptedModels.AnyAsync(m => m.Version == version, ct))
            return false;
        scope.Db.AdoptedModels.Add(new AdoptedModel
        {
            Version = version,
            At = scope.Now,
            Content = content.ToArray(),
            TrainedOn = string.Join(';', trainedOn),
            Trained = outcome.Trained,
            HeldBack = outcome.HeldBack,
            ScoreBefore = outcome.ScoreBefore,
            ScoreAfter = outcome.ScoreAfter,
        });
        scope.Audit("model.adopted", version, new { outcome.Trained, outcome.HeldBack, outcome.ScoreBefore, outcome.ScoreAfter });
        return true;
    }, ct);
}
