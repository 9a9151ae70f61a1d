using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;

namespace Voice.Core.Surveys;

/// <summary>Survey versions as they were when first used. What was sent to people is read from the store, never from a file
/// that somebody may have changed.</summary>
public sealed class SurveyShelf(Store store)
{
    private readonly ConcurrentDictionary<(string, int), SurveyDefinition> _read = new();

    // Read from files, and found to say what was published.
    private readonly ConditionalWeakTable<SurveyDefinition, PublishedSurvey> _same = [];

    /// <summary>Keeps this version for good, once.</summary>
    /// <exception cref="InvalidOperationException">Another text was published under this version before.</exception>
    public async Task Publish(WriteScope scope, SurveyDefinition survey, CancellationToken ct = default)
    {
        if (_same.TryGetValue(survey, out _))
            return;
        var definition = SurveyJson.Write(survey);
        var known = await scope.Db.PublishedSurveys.FindAsync([survey.Id, survey.Version], ct);
        if (known is null)
        {
            scope.Db.PublishedSurveys.Add(new PublishedSurvey { SurveyId = survey.Id, Version = survey.Version, PublishedAt = scope.Now, Definition = definition });
            scope.Audit("survey.published", $"{survey.Id} v{survey.Version}");
            return;
        }
        if (known.Definition != definition && Words(SurveyJson.Read(known.Definition)) != Words(survey))
        {
            throw new InvalidOperationException($"{survey.Id} v{survey.Version} was published with other words; give the changed survey a new version.");
        }
        if (scope.Db.Entry(known).State == EntityState.Unchanged)
            _same.AddOrUpdate(survey, known);
    }

    public async Task<SurveyDefinition> Get(VoiceDb db, string id, int version, CancellationToken ct = default)
    {
        if (_read.TryGetValue((id, version), out var known))
            return known;
        var published = await db.PublishedSurveys.AsNoTracking().SingleAsync(p => p.SurveyId == id && p.Version == version, ct);
        return _read[(id, version)] = SurveyJson.Read(published.Definition);
    }

    // A translation may be checked and a version signed off after it was first used; its words may not change.
    private static string Words(SurveyDefinition survey) => SurveyJson.Write(survey with
    {
        SignOff = new SurveySignOff(),
        Languages = [.. survey.Languages.Select(l => l with { Status = TranslationStatus.Draft })],
    });

    public async ValueTask<SurveyDefinition> Get(string id, int version, CancellationToken ct = default) =>
        _read.TryGetValue((id, version), out var known) ? known : await store.Read(db => Get(db, id, version, ct));
}
