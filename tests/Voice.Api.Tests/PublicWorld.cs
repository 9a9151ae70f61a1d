using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Audit;
using Voice.Core.Cases;
using Voice.Core.Composition;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.TestCommon.Safeguarding;

namespace Voice.Api.Tests;

/// <summary>A store in a folder of its own, with people who were invited.</summary>
public sealed class PublicWorld : IAsyncDisposable
{
    // Read, checked and migrated once: both are slower than most tests.
    private static readonly Lazy<SurveyLibrary> Library = new(() => SurveyLibrary.Load(SurveyLibrary.Find()!));
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    private readonly string _folder = Directory.CreateTempSubdirectory("voice-api-").FullName;
    private readonly ServiceProvider _core;
    private int _phones;

    private PublicWorld(TimeProvider? clock, bool uncheckedToo, string? postgres, bool welsh, string? proxy, FailingCheck? check)
    {
        var settings = new VoiceSettings
        {
            Store = postgres is null ? StoreOptions.Sqlite(Path.Combine(_folder, "voice.db")) : StoreOptions.From(postgres, _folder),
            KeysPath = Path.Combine(_folder, "keys"),
            SurveysFolder = SurveyLibrary.Find()!,
            PublicUrl = "http://127.0.0.1:0",
            StaffUrl = "http://127.0.0.1:0",
            Demo = true,
            Proxies = proxy is null ? [] : [System.Net.IPNetwork.Parse(proxy)],
            Asking = new AskOptions { UncheckedToo = uncheckedToo, Welsh = welsh },
        };
        Check = check;
        _core = CoreServices.Build(settings, clock ?? TimeProvider.System, replace: check is null ? null : check.Replace);
    }

    public IServiceProvider Core => _core;

    public FailingCheck? Check { get; }

    public SurveyLibrary Surveys => Library.Value;

    private Store Store => _core.GetRequiredService<Store>();

    private Vault Vault => _core.GetRequiredService<Vault>();

    public static async Task<PublicWorld> Make(TimeProvider? clock = null, bool uncheckedToo = true, string? postgres = null, bool welsh = false, string? proxy = null, FailingCheck? check = null)
    {
        var world = new PublicWorld(clock, uncheckedToo, postgres, welsh, proxy, check);
        if (postgres is null)
            File.Copy(await Template.Value, Path.Combine(world._folder, "voice.db"));
        else
            await world.Store.Migrate();
        return world;
    }

    /// <summary>Invites somebody and returns their link's secret.</summary>
    public Task<string> Invite(string survey, string language = "en", string? variant = null) => Invite(Surveys.Find(survey)!, language, variant);

    public Task<string> Invite(SurveyDefinition survey, string language = "en", string? variant = null, bool hasPhone = true, bool easyRead = false, string? alsoIn = null) =>
        Store.Write(Act.Program("test"), async scope =>
        {
            await _core.GetRequiredService<SurveyShelf>().Publish(scope, survey);
            var id = Guid.CreateVersion7();
            var token = _core.GetRequiredService<LookupKeys>().LinkToken(id, 0);
            var person = new Person { Id = Guid.CreateVersion7(), Audience = survey.Audience, Key = Vault.NewKey(), Language = language };
            var phone = _core.GetRequiredService<PhoneBook>().Make($"+447700{900000 + Interlocked.Increment(ref _phones)}");
            var now = scope.Now;
            var invitation = new Invitation
            {
                Id = id,
                PersonId = person.Id,
                Person = person,
                SurveyId = survey.Id,
                SurveyVersion = survey.Version,
                Audience = survey.Audience,
                Trigger = survey.Trigger.Event,
                SubjectId = Guid.NewGuid(),
                TriggeredOn = DateOnly.FromDateTime(now.UtcDateTime),
                Language = language,
                Way = AnswerWay.Sms,
                State = InvitationState.Asked,
                TokenHash = LookupKeys.TokenHash(token),
                CreatedAt = now,
                AskedAt = now,
                ExpiresAt = now.AddDays(survey.Timing.ExpiresAfterDays),
            };
            var state = ConversationEngine.New(language, variant, "Your Say", $"http://localhost/s/{token}") with { Phase = Phase.Invited, EasyRead = easyRead, AlsoIn = alsoIn };
            if (hasPhone)
                scope.Db.Add(phone);
            scope.Db.AddRange(person, invitation, new Conversation
            {
                Id = Guid.CreateVersion7(),
                InvitationId = id,
                Invitation = invitation,
                PhoneId = hasPhone ? phone.Id : null,
                Live = true,
                StartedAt = now,
                State = Vault.Seal(person.Key, ConversationJson.Write(state)),
            });
            return token;
        });

    /// <summary>A service of the authority, for what belongs to one.</summary>
    public Task<Guid> SomeService() => Store.Write(Act.Program("test"), scope =>
    {
        var service = new Service { Id = Guid.CreateVersion7(), Name = $"Service {Guid.NewGuid():N}" };
        scope.Db.Services.Add(service);
        return Task.FromResult(service.Id);
    });

    /// <summary>What a page of ours would be signed with.</summary>
    public string FormTag(string token, string page) => _core.GetRequiredService<LookupKeys>().FormTag($"{token}\n{page}");

    /// <summary>The conversation behind a link, as the program itself sees it.</summary>
    public async Task<WebVisit> Visit(string token) => (await _core.GetRequiredService<WebSurveys>().Open(token))!;

    public async Task<IReadOnlyDictionary<string, AnswerValue>> Answers(string token) => (await Visit(token)).State.Answers;

    public Task<Response?> Response(string token) => Store.Read(db =>
    {
        var hash = LookupKeys.TokenHash(token);
        return db.Responses.Include(r => r.Answers).SingleOrDefaultAsync(r => r.Invitation!.TokenHash == hash);
    });

    public Task<int> Concerns() => Store.Read(db => db.Concerns.CountAsync());

    /// <summary>Every row of the respondents' tables, to see that nothing changed.</summary>
    public Task<string> Fingerprint() => Store.Read(async db =>
    {
        var states = await db.Conversations.OrderBy(c => c.Id).Select(c => c.State).ToListAsync();
        var invitations = await db.Invitations.OrderBy(i => i.Id).Select(i => new { i.State, i.EndedAt, i.NextReminderAt }).ToListAsync();
        var audits = await db.AuditEntries.CountAsync();
        var answers = await db.Answers.CountAsync();
        return string.Join('|', states.Select(s => Convert.ToBase64String(s.Bytes))) + string.Join('|', invitations) + audits + ";" + answers;
    });

    /// <summary>The stored comment in clear.</summary>
    public async Task<string?> Comment(string token, string question)
    {
        var response = await Response(token);
        return Vault.Open(response!.Key, response.Answers.Single(a => a.QuestionId == question).Comment);
    }

    private static async Task<string> MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("voice-template-").FullName;
        var file = Path.Combine(folder, "voice.db");
        using (var store = new Store(StoreOptions.Sqlite(file), TimeProvider.System))
            await store.Migrate();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return file;
    }

    public async ValueTask DisposeAsync()
    {
        await _core.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
