using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.WaysIn;

/// <summary>The office tablet: gives it its survey, and takes in what it sealed, once.</summary>
public sealed class Kiosks(Store store, OpenEntries entries, WebSurveys web, SurveyLibrary surveys, SurveyShelf shelf, Vault vault)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    /// <summary>A kiosk that may be used; null: there is none at that address, or it was closed.</summary>
    public Task<OpenLink?> Find(string token, CancellationToken ct = default) => store.Read(async db =>
    {
        var code = OpenLinks.CodeOf(token);
        return await db.OpenLinks.Include(l => l.Service).SingleOrDefaultAsync(l => l.Code == code && l.ClosedAt == null, ct);
    });

    public static int PinRounds => KioskKeys.PinRounds;

    public SurveyDefinition? SurveyOf(OpenLink kiosk) => surveys.Find(kiosk.SurveyId);

    /// <summary>Stores one parcel. A kiosk that was closed may still hand in what waits on it.</summary>
    public async Task<KioskOutcome> Take(string token, KioskParcel parcel, CancellationToken ct = default)
    {
        var code = OpenLinks.CodeOf(token);
        var kiosk = await store.Read(db => db.OpenLinks.SingleOrDefaultAsync(l => l.Code == code, ct));
        if (kiosk is null)
            return KioskOutcome.Unknown;
        if (Open(kiosk, parcel) is not { } answers)
            return KioskOutcome.NotReadable;
        try
        {
            return await Keep(kiosk.Id, answers, ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Its twin was faster, if it is there now.
            if (await store.Read(db => db.Invitations.AnyAsync(i => i.Id == answers.Id, ct)))
                return KioskOutcome.Stored;
            throw;
        }
    }

    private Task<KioskOutcome> Keep(Guid kioskId, KioskAnswers answers, CancellationToken ct) =>
        store.Write(Act.Respondent("kiosk"), async scope =>
        {
            if (await scope.Db.Invitations.AnyAsync(i => i.Id == answers.Id, ct))
                return KioskOutcome.Stored;
            var kiosk = await scope.Db.OpenLinks.Include(l => l.Service).SingleAsync(l => l.Id == kioskId, ct);
            if (await SurveyShown(scope, kiosk, answers.Version, ct) is not { } survey)
                return KioskOutcome.NotReadable;
            if (!await OpenEntries.Count(scope, kiosk, ct))
                return KioskOutcome.Full;
            var language = survey.Languages.Any(l => l.Code == answers.Language) ? answers.Language : survey.Languages[0].Code;
            var occasion = await entries.Make(scope, kiosk, survey, language, answers.Id, null, ct);
            await web.Record(scope, occasion, Read(survey, answers), answers.Finished, ct);
            return KioskOutcome.Stored;
        }, ct);

    // The tablet may have been off the network while a new version came out.
    private async Task<SurveyDefinition?> SurveyShown(WriteScope scope, OpenLink kiosk, int version, CancellationToken ct)
    {
        if (surveys.Find(kiosk.SurveyId, version) is { } survey)
            return survey;
        return await scope.Db.PublishedSurveys.AnyAsync(p => p.SurveyId == kiosk.SurveyId && p.Version == version, ct)
            ? await shelf.Get(scope.Db, kiosk.SurveyId, version, ct)
            : null;
    }

    private static IEnumerable<(string, AnswerForm)> Read(SurveyDefinition survey, KioskAnswers answers) =>
        from question in survey.Questions
        where answers.Answers.ContainsKey(question.Id)
        select (question.Id, AnswerForm.Read(question, [.. answers.Answers[question.Id]], skip: answers.Answers[question.Id].Count == 0));

    private KioskAnswers? Open(OpenLink kiosk, KioskParcel parcel)
    {
        if (kiosk.Key is null || vault.OpenBytes(kiosk.Key, kiosk.PrivateKey) is not { } secret || KioskKeys.Open(secret, parcel) is not { } plain)
            return null;
        try
        {
            var answers = JsonSerializer.Deserialize<KioskAnswers>(plain, Json);
            return answers is { Id: var id, Language: not null, Answers: not null } && id != Guid.Empty
                && answers.Answers.Values.All(v => v is not null) ? answers : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
