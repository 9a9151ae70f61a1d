using Microsoft.EntityFrameworkCore;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.Core.Tests.WaysIn;
using Voice.Core.WaysIn;
using Voice.TestCommon;

namespace Voice.Core.Tests.Responses;

/// <summary>Anonymous means anonymous: with the whole database in hand nobody finds out who said what.</summary>
public sealed class AnonymityTests
{
    /// <summary>A value that narrows a response down to fewer people than this points at them.</summary>
    private const int Crowd = 5;

    private const int People = 12;

    // Tables that belong to nobody.
    private static readonly string[] Shared = ["Imports", "Services", "PublishedSurveys", "OpenLinks", "__EFMigrationsHistory"];

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task No_join_of_the_tables_finds_who_answered(StoreKind kind)
    {
        await using var voice = await Anonymous(kind);
        var tokens = await Tokens(voice);
        for (var i = 0; i < 7; i++)
        {
            await AnswerAll(voice, tokens[i], i);
            voice.Clock.Advance(TimeSpan.FromHours(5));
        }
        var (found, leaks) = await Leaks(voice);
        found.ShouldBe(7);
        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_attack_finds_people_where_a_survey_is_only_confidential()
    {
        await using var voice = await Anonymous(StoreKind.Sqlite, promise: "confidential");
        await AnswerAll(voice, (await Tokens(voice))[0], 0);
        (await Leaks(voice)).Leaks.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Who_stops_walks_away_or_tells_of_harm_is_as_hard_to_find(StoreKind kind)
    {
        await using var voice = await Anonymous(kind);
        var (tokens, web) = (await Tokens(voice), voice.Get<WebSurveys>());
        foreach (var token in tokens.Take(4))
        {
            await web.Agree(token);
            await web.Answer(token, "overall", AnswerValue.Of(4));
        }
        await web.Refuse(tokens[0]);
        await web.Delete(tokens[1]);
        await web.Answer(tokens[2], "good", AnswerValue.OfComment("my dad keeps hitting me"));
        voice.Clock.Advance(TimeSpan.FromDays(40));
        await voice.Get<InvitationSweeps>().Expire(CancellationToken.None);
        (await voice.Store.Read(db => db.Responses.CountAsync())).ShouldBe(4);
        (await voice.Store.Read(db => db.Concerns.CountAsync())).ShouldBe(1);
        (await Leaks(voice)).Leaks.ShouldBeEmpty();
        (await voice.Get<InvitationSweeps>().Expire(CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task The_last_page_still_opens_and_the_answers_are_gone_from_it()
    {
        await using var voice = await Anonymous(StoreKind.Sqlite);
        var token = (await Tokens(voice))[0];
        await AnswerAll(voice, token, 1);
        var visit = (await voice.Get<WebSurveys>().Open(token))!;
        (visit.IsDone, visit.State.Answers.Count).ShouldBe((true, 0));
        var response = await voice.Store.Read(db => db.Responses.SingleAsync());
        (response.InvitationId, response.FinishedOn, response.TriggeredOn).ShouldBe((null, new DateOnly(2026, 11, 21), new DateOnly(2026, 10, 1)));
        (await voice.Store.Read(db => db.Answers.CountAsync())).ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_shipped_survey_behind_a_poster_leaves_no_way_back_to_a_link(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        var poster = await voice.Get<OpenLinks>().MakePoster(await voice.SomeService(), "our-place-child", "test");
        for (var i = 0; i < 7; i++)
        {
            await AnswerAll(voice, (await voice.Get<OpenEntries>().Begin(poster.Code, "en"))!, i);
            voice.Clock.Advance(TimeSpan.FromMinutes(20));
        }
        var responses = await voice.Store.Read(db => db.Responses.ToListAsync());
        responses.Count.ShouldBe(7);
        responses.ShouldAllBe(r => r.InvitationId == null && r.FinishedOn != null);
        var store = await WholeStore.Read(voice.Store);
        var ways = store.Rows.Where(r => r.Table == "Invitations").Select(i => store.Around(i.Values["Id"], [.. Shared, "OpenLinkDays", "AuditEntries", "Responses", "Answers"]).SelectMany(r => r.Values.Values).ToHashSet()).ToList();
        ways.Count.ShouldBe(7);
        foreach (var row in store.Rows.Where(r => r.Table is "Responses" or "Answers"))
            foreach (var (column, value) in row.Values.Where(v => v.Value.Length >= 3 && v.Key != "written_by"))
                ways.Count(w => w.Contains(value)).ShouldBeOneOf([0, 5, 6, 7], $"{row.Table}.{column} = {value}");
    }

    // For each response: every value in its rows that stands in the rows of fewer people than would hide one.
    private static async Task<(int Responses, List<string> Leaks)> Leaks(TestVoice voice)
    {
        var store = await WholeStore.Read(voice.Store);
        var people = store.Rows.Where(r => r.Table == "People").Select(p => store.Around(p.Values["Id"], [.. Shared, "Responses", "Answers", "Concerns"])).ToList();
        people.Count.ShouldBe(People);
        var sides = people.Select(rows => rows.SelectMany(r => r.Values.Values).ToHashSet(StringComparer.OrdinalIgnoreCase)).ToList();
        var leaks = new List<string>();
        var responses = store.Rows.Where(r => r.Table == "Responses").ToList();
        foreach (var response in responses)
        {
            var own = store.Rows.Where(r => r == response || (r.Table is "Answers" or "Concerns" && r.Values.GetValueOrDefault("ResponseId") == response.Values["Id"]));
            foreach (var (row, column, value) in own.SelectMany(r => r.Values.Where(v => v.Value.Length >= 3).Select(v => (r, v.Key, v.Value))))
            {
                // The one who finished last wrote beside everybody: that transaction stands in all responses and says nothing.
                if (column == "written_by" && responses.Count > 1 && responses.All(r => r.Values["written_by"] == response.Values["written_by"]))
                    continue;
                var fit = sides.Count(s => s.Contains(value));
                if (fit is > 0 and < Crowd)
                    leaks.Add($"{row.Table}.{column} = {value} fits {fit} of {People}");
            }
        }
        return (responses.Count, leaks);
    }

    private static async Task AnswerAll(TestVoice voice, string token, int mood)
    {
        var web = voice.Get<WebSurveys>();
        var visit = await web.Agree(token);
        while (visit!.Next is { } question)
            visit = await web.Answer(token, question.Id, question.Type == QuestionType.Comment ? AnswerValue.OfComment($"thing {mood}") : question.Type == QuestionType.Scale ? AnswerValue.Of(3 + mood % 8) : AnswerValue.Skipped);
        (await web.Send(token))!.IsDone.ShouldBeTrue();
    }

    private static Task<List<string>> Tokens(TestVoice voice) => voice.Store.Read(async db =>
        (await db.Invitations.OrderBy(i => i.TriggeredOn).Select(i => i.Id).ToListAsync()).Select(id => voice.Get<LookupKeys>().LinkToken(id, 0)).ToList());

    // The shipped survey with another promise, sent to twelve children whose cases closed on twelve days.
    private static async Task<TestVoice> Anonymous(StoreKind kind, string promise = "anonymous")
    {
        var folder = Directory.CreateTempSubdirectory("voice-anonymous-").FullName;
        var to = Directory.CreateDirectory(Path.Combine(folder, "child-closure")).FullName;
        var from = SurveyLibrary.Find()!;
        File.Copy(Path.Combine(from, "schema.json"), Path.Combine(folder, "schema.json"));
        var text = await File.ReadAllTextAsync(Path.Combine(from, "child-closure", "v1.yaml"));
        text = text.Replace("promise: confidential", $"promise: {promise}", StringComparison.Ordinal);
        text = text.Replace("    web-only: true\n", "", StringComparison.Ordinal);
        text = System.Text.RegularExpressions.Regex.Replace(text, @"(?m)^(\s+)(type: \w[\w-]*)$", "$1$2\n$1web-only: true");
        await File.WriteAllTextAsync(Path.Combine(to, "v1.yaml"), text);
        var voice = await TestVoice.Start(kind, s => s with { SurveysFolder = folder, Asking = s.Asking with { UncheckedToo = true } });
        voice.Get<SurveyLibrary>().Faults.ShouldBeEmpty();
        var rows = Enumerable.Range(0, People).Select(i => $"AN-{i},{3 + i}/11/2026,01/01/2011,077009001{i:00},Yes");
        await voice.ImportClosures(voice.TempFile("x.csv", "Reference,Closed,DOB,Mobile,Consent\n" + string.Join('\n', rows)));
        await voice.Invite();
        await voice.SendDue();
        return voice;
    }
}
