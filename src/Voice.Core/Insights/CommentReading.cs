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

    private Task<int> ReadBatch(CommentAnalyser analyser, CancellationToken ct) => store.Write(Act.Program("comment reading"), async scope =>
    {
        var batch = await Unread(scope.Db.Answers, analyser.ModelVersion)
            .Include(a => a.Response).ThenInclude(r => r.Answers)
            .Include(a => a.Response).ThenInclude(r => r.Invitation).ThenInclude(i => i!.Person).ThenInclude(p => p!.Case)
                .ThenInclude(c => c!.People)
            .OrderBy(a => a.Id).Take(BatchSize).AsSplitQuery().ToListAsync(ct);
        foreach (var answer in batch)
            await Read(scope.Db, answer, analyser, ct);
        return batch.Count;
    }, ct);

    private static IQueryable<Answer> Unread(IQueryable<Answer> answers, string version) =>
        answers.Where(a => a.Comment != null && (a.AnalysedWith == null || a.AnalysedWith != version));

    private async Task Read(VoiceDb db, Answer answer, CommentAnalyser analyser, CancellationToken ct)
    {
        answer.AnalysedWith = analyser.ModelVersion;
        if (vault.Open(answer.Response.Key, answer.Comment) is not { } text)
            return;
        var survey = await surveys.Get(db, answer.Response.SurveyId, answer.Response.SurveyVersion, ct);
        var found = analyser.Analyse(new CommentInput
        {
            Text = text,
            Question = survey.Find(answer.QuestionId)?.Text.In("en"),
            Rating = Rating(survey, answer.Response),
            KnownNames = Names(answer.Response),
        });
        (answer.Sentiment, answer.SentimentProbability) = (found.Abstained ? null : found.Sentiment, found.SentimentProbability);
        answer.Themes = ThemeMarks.Write(found.Themes.Select(t => KeyValuePair.Create(t.Id, t.Sentiment)));
        answer.Likelihood = analyser.Detector.Likelihood(text);
        if (await db.Corrections.Where(c => c.AnswerId == answer.Id).OrderByDescending(c => c.At).FirstOrDefaultAsync(ct) is { } correction)
            CorrectionDesk.Apply(answer, correction, await themes.Current(ct));
        answer.Redacted = vault.Seal(answer.Response.Key, found.Redaction.Text);
    }

    private static int? Rating(SurveyDefinition survey, Response response)
    {
        var overall = response.Answers.FirstOrDefault(a => a.Measure == "overall");
        return overall?.Number is { } number && survey.Find(overall.QuestionId) is { } question
            ? RatingScale.ToFive(number, worst: question.Min, best: question.Max)
            : null;
    }

    // The people a comment is most likely to name: those of its own case.
    private List<string> Names(Response response)
    {
        var person = response.Invitation?.Person;
        var people = person?.Case?.People ?? (person is null ? [] : [person]);
        return [.. people.Select(p => vault.Open(p.Key, p.Name)).OfType<string>()];
    }
}
