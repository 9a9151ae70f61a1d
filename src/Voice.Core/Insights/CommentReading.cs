using Microsoft.EntityFrameworkCore;
using Voice.Analysis;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.Core.Themes;

namespace Voice.Core.Insights;

/// <summary>Reads comments in the background: sentiment, themes, and a redacted form for the person who approves it.
/// Possible disclosures do not wait for this: they are looked for before the respondent is answered.</summary>
public sealed class CommentReading(Store store, SurveyShelf surveys, Vault vault, AnalyserShelf shelf, ThemeShelf themes)
{
    private const int BatchSize = 200;

    // SQLite has one writer, and a text from a phone may be waiting for it.
    private const int Together = 20;

    /// <summary>Comments that no model, or an older one, has read.</summary>
    public async Task<int> Waiting(CancellationToken ct = default)
    {
        var version = (await shelf.Current(ct)).ModelVersion;
        return await store.Read(db => Unread(db.Answers, version).CountAsync(ct));
    }

    /// <summary>Reads all that wait; after a change of model that is every comment.</summary>
    /// <param name="progress">Comments read so far.</param>
    public async Task<int> ReadAll(IProgress<int>? progress = null, CancellationToken ct = default)
    {
        var read = 0;
        var analyser = await shelf.Current(ct);
        while (await ReadBatch(analyser, ct) is var n && n > 0)
        {
            read += n;
            progress?.Report(read);
        }
        return read;
    }

    // Read and thought about outside any transaction, written a few at a time.
    private async Task<int> ReadBatch(CommentAnalyser analyser, CancellationToken ct)
    {
        var readings = await store.Read(db => ReadBatch(db, analyser, ct));
        var kept = 0;
        foreach (var some in readings.Chunk(Together))
            kept += await store.Write(Act.Program("comment reading"), scope => Keep(scope.Db, some, ct), ct);
        return kept;
    }

    private async Task<List<Reading>> ReadBatch(VoiceDb db, CommentAnalyser analyser, CancellationToken ct)
    {
        // By its index: in the order of ids SQLite would go through every answer there is to find that none waits.
        var ids = await Unread(db.Answers, analyser.ModelVersion).OrderBy(a => a.AnalysedWith).Select(a => a.Id).Take(BatchSize).ToListAsync(ct);
        if (ids.Count == 0)
            return [];
        var batch = await db.Answers.Where(a => ids.Contains(a.Id))
            .Include(a => a.Response).ThenInclude(r => r.Answers)
            .Include(a => a.Response).ThenInclude(r => r.Invitation).ThenInclude(i => i!.Person).ThenInclude(p => p!.Case)
                .ThenInclude(c => c!.People)
            .AsSplitQuery().AsNoTrackingWithIdentityResolution().ToListAsync(ct);
        var corrections = (await db.Corrections.Where(c => ids.Contains(c.AnswerId)).OrderBy(c => c.At).ToListAsync(ct)).ToLookup(c => c.AnswerId);
        var taxonomy = await themes.Current(ct);
        var readings = new List<Reading>(batch.Count);
        foreach (var answer in batch)
        {
            var reading = Reading.Of(answer);
            Read(answer, await surveys.Get(db, answer.Response.SurveyId, answer.Response.SurveyVersion, ct), analyser);
            if (corrections[answer.Id].LastOrDefault() is { } correction)
                CorrectionDesk.Apply(answer, correction, taxonomy);
            readings.Add(reading);
        }
        return readings;
    }

    private static async Task<int> Keep(VoiceDb db, Reading[] readings, CancellationToken ct)
    {
        var kept = 0;
        foreach (var reading in readings)
            kept += await reading.Keep(db, ct);
        return kept;
    }

    private static IQueryable<Answer> Unread(IQueryable<Answer> answers, string version) =>
        answers.Where(a => a.Comment != null && (a.AnalysedWith == null || a.AnalysedWith != version));

    private void Read(Answer answer, SurveyDefinition survey, CommentAnalyser analyser)
    {
        (answer.AnalysedWith, answer.ReadingFault) = (analyser.ModelVersion, null);
        try
        {
            if (vault.Open(answer.Response.Key, answer.Comment) is { } text)
                Read(answer, text, survey, analyser);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // One comment that cannot be opened or read must not hold up the others. The kind of fault says nothing of the words.
            (answer.Sentiment, answer.SentimentProbability, answer.Likelihood, answer.Themes) = (null, null, null, null);
            Mask(answer, null);
            answer.ReadingFault = e.GetType().Name;
        }
    }

    private void Read(Answer answer, string text, SurveyDefinition survey, CommentAnalyser analyser)
    {
        var around = Circumstances.Of(survey, answer);
        var before = vault.Open(answer.Response.Key, answer.Redacted);
        var found = analyser.Analyse(new CommentInput { Text = text, Question = around.Question, Rating = around.Rating, KnownNames = [.. Names(answer.Response), .. MaskedWords.Of(text, before)] });
        (answer.Sentiment, answer.SentimentProbability) = (found.Abstained ? null : found.Sentiment, found.SentimentProbability);
        answer.Themes = ThemeMarks.Write(found.Themes.Select(t => KeyValuePair.Create(t.Id, t.Sentiment)));
        answer.Likelihood = analyser.Detector.Likelihood(text);
        if (found.Redaction.Text != before)
            Mask(answer, found.Redaction.Text);
    }

    // What was approved is these words: others are looked at again before anybody may quote them.
    private void Mask(Answer answer, string? masked)
    {
        answer.Redacted = masked is null ? null : vault.Seal(answer.Response.Key, masked);
        if (answer.CommentStatus == CommentStatus.Approved)
            answer.CommentStatus = CommentStatus.AwaitingApproval;
    }

    // The people a comment is most likely to name: those of its own case.
    private List<string> Names(Response response)
    {
        var person = response.Invitation?.Person;
        var people = person?.Case?.People ?? (person is null ? [] : [person]);
        return [.. people.Select(p => vault.Open(p.Key, p.Name)).OfType<string>()];
    }

    /// <summary>A comment as it was when it was read, and what was read in it.</summary>
    private sealed record Reading(Answer Found, string? AnalysedWith, string? Sentiment, double? SentimentProbability, string? Themes, CommentStatus? Status)
    {
        public static Reading Of(Answer answer) =>
            new(answer, answer.AnalysedWith, answer.Sentiment, answer.SentimentProbability, answer.Themes, answer.CommentStatus);

        /// <summary>Keeps it unless the words were changed, or somebody corrected it or decided about it meanwhile; it is then read again.</summary>
        public Task<int> Keep(VoiceDb db, CancellationToken ct) => db.Answers
            .Where(a => a.Id == Found.Id && a.Comment == Found.Comment && a.AnalysedWith == AnalysedWith && a.CommentStatus == Status
                && a.Sentiment == Sentiment && a.SentimentProbability == SentimentProbability && a.Themes == Themes)
            .ExecuteUpdateAsync(
                s => s.SetProperty(a => a.AnalysedWith, Found.AnalysedWith).SetProperty(a => a.ReadingFault, Found.ReadingFault)
                    .SetProperty(a => a.Sentiment, Found.Sentiment).SetProperty(a => a.SentimentProbability, Found.SentimentProbability)
                    .SetProperty(a => a.Likelihood, Found.Likelihood).SetProperty(a => a.Themes, Found.Themes)
                    .SetProperty(a => a.Redacted, Found.Redacted).SetProperty(a => a.CommentStatus, Found.CommentStatus),
                ct);
    }
}
