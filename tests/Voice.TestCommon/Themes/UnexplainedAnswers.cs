using Microsoft.Extensions.DependencyInjection;
using Voice.Core;
using Voice.Core.Audit;
using Voice.Core.Cases;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;

namespace Voice.TestCommon.Themes;

/// <summary>Comments that the program has read and found no theme in: about pizza, a dog and a lift, in turn.</summary>
public static class UnexplainedAnswers
{
    private static readonly string[] Openings = ["honestly", "tbh", "every week", "at first", "most days", "once", "sometimes", "after a while", "back then", "last time"];

    private static readonly Func<int, string>[] Topics =
    [
        i => $"{Openings[i / 3 % 10]} the pizza and biscuits were {Either(i, "tasty", "cold")} {i}",
        i => $"{Openings[i / 3 % 10]} stroking the dog with its puppy was {Either(i, "calming", "funny")} {i}",
        i => $"{Openings[i / 3 % 10]} the lift got stuck between floors and stairs {Either(i, "again", "twice")} {i}",
    ];

    public static Task Unexplained(this TestVoice voice, int comments, int? responses = null, bool fromPoster = false, int? people = null) =>
        Unexplained(voice.Core, comments, responses, fromPoster, people: people);

    /// <param name="core">The Core whose store they go into.</param>
    /// <param name="comments">How many.</param>
    /// <param name="responses">In how many responses; one in each unless given.</param>
    /// <param name="fromPoster">Nobody was asked.</param>
    /// <param name="status">What a person has said about quoting them.</param>
    /// <param name="people">By how many people who were invited each time; of nobody that is known unless given.</param>
    public static async Task Unexplained(IServiceProvider core, int comments, int? responses = null, bool fromPoster = false, CommentStatus status = CommentStatus.Approved, int? people = null)
    {
        var vault = core.GetRequiredService<Vault>();
        await core.GetRequiredService<Store>().Write(new Act("test", "comments"), async scope =>
        {
            Guid? poster = fromPoster ? await Poster(scope) : null;
            Response[] written = [.. Enumerable.Range(0, responses ?? comments).Select(_ => Response(vault, UkTime.Day(scope.Now), poster))];
            scope.Db.Responses.AddRange(written);
            if (people is { } authors)
                Invite(scope, vault, written, authors);
            for (var i = 0; i < comments; i++)
                scope.Db.Answers.Add(Comment(vault, written[i % written.Length], i, status));
        });
    }

    private static void Invite(WriteScope scope, Vault vault, Response[] written, int people)
    {
        Person[] authors = [.. Enumerable.Range(0, people).Select(_ => new Person { Id = Guid.NewGuid(), Audience = Audience.Child, Key = vault.NewKey() })];
        scope.Db.People.AddRange(authors);
        for (var i = 0; i < written.Length; i++)
        {
            var invitation = new Invitation
            {
                Id = Guid.NewGuid(),
                PersonId = authors[i % people].Id,
                SurveyId = written[i].SurveyId,
                SurveyVersion = 1,
                Audience = Audience.Child,
                Trigger = TriggerEvent.Closure,
                SubjectId = Guid.NewGuid(),
                TriggeredOn = written[i].TriggeredOn,
                Language = "en",
                Way = AnswerWay.Web,
                State = InvitationState.Finished,
                TokenHash = Guid.NewGuid().ToByteArray(),
                CreatedAt = scope.Now,
                ExpiresAt = scope.Now,
            };
            scope.Add(invitation);
            written[i].InvitationId = invitation.Id;
        }
    }

    private static Response Response(Vault vault, DateOnly day, Guid? poster) => new()
    {
        Id = Guid.NewGuid(),
        SurveyId = "child-closure",
        SurveyVersion = 1,
        Audience = Audience.Child,
        TriggeredOn = day,
        StartedOn = day,
        Way = poster is null ? AnswerWay.Web : AnswerWay.Poster,
        Language = "en",
        OpenLinkId = poster,
        Key = vault.NewKey(),
    };

    private static Answer Comment(Vault vault, Response response, int i, CommentStatus status)
    {
        var text = Topics[i % Topics.Length](i);
        return new Answer
        {
            Id = Guid.NewGuid(),
            ResponseId = response.Id,
            QuestionId = "made-" + i,
            Comment = vault.Seal(response.Key, text),
            Redacted = vault.Seal(response.Key, text),
            CommentStatus = status,
            AnalysedWith = "test",
            Sentiment = "neutral",
            Themes = "",
        };
    }

    private static async Task<Guid> Poster(WriteScope scope)
    {
        var service = new Service { Id = Guid.NewGuid(), Name = "Harbour" };
        var link = new OpenLink
        {
            Id = Guid.NewGuid(),
            Code = "TEST1234",
            Way = AnswerWay.Poster,
            SurveyId = "child-closure",
            Service = service,
            ServiceId = service.Id,
            PerDay = 10,
            MadeAt = scope.Now,
            MadeBy = "test",
        };
        scope.Db.Services.Add(service);
        scope.Db.OpenLinks.Add(link);
        await scope.Db.SaveChangesAsync();
        return link.Id;
    }

    private static string Either(int i, string one, string other) => i % 2 == 0 ? one : other;
}
