using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Audit;
using Voice.Core.Contacts;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Responses;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.TestCommon.Insights;

/// <summary>People who were asked and wrote comments that the program has read, as it would have marked them.</summary>
public static class WrittenAnswers
{
    public static readonly DateOnly Day = new(2026, 8, 12);

    /// <param name="voice">Whose store they go into.</param>
    /// <param name="count">How many people, all alike.</param>
    /// <param name="comments">Of each comment of a person its theme marks; a response each. "?" before them: the program would not say
    /// whether it is good or bad. "-": it has not read the comment.</param>
    public static Task<List<Guid>> Wrote(this TestVoice voice, int count, params string[] comments) => Wrote(voice.Core, count, comments: comments);

    /// <returns>The people.</returns>
    public static Task<List<Guid>> Wrote(
        IServiceProvider core, int count, Audience audience = Audience.Child, DateOnly? day = null, CommentStatus status = CommentStatus.AwaitingApproval, bool cut = false, params string[] comments)
    {
        var vault = core.GetRequiredService<Vault>();
        return core.GetRequiredService<Store>().Write(new Act("test", "written"), async scope =>
        {
            var survey = core.GetRequiredService<SurveyLibrary>().Find(audience == Audience.Child ? "child-closure" : "parent-closure")!;
            await core.GetRequiredService<SurveyShelf>().Publish(scope, survey);
            var people = new List<Guid>();
            for (var i = 0; i < count; i++)
            {
                var person = new Person { Id = Guid.NewGuid(), Audience = audience, Key = vault.NewKey() };
                scope.Add(person);
                people.Add(person.Id);
                foreach (var marks in comments)
                    Response(scope, vault, survey, person, day ?? Day, status, cut, marks);
            }
            return people;
        });
    }

    private static void Response(WriteScope scope, Vault vault, SurveyDefinition survey, Person person, DateOnly day, CommentStatus status, bool cut, string marks)
    {
        var invitation = new Invitation
        {
            Id = Guid.NewGuid(),
            PersonId = person.Id,
            SurveyId = survey.Id,
            SurveyVersion = survey.Version,
            Audience = person.Audience,
            Trigger = survey.Trigger.Event,
            SubjectId = Guid.NewGuid(),
            TriggeredOn = day,
            Language = "en",
            Way = AnswerWay.Sms,
            State = InvitationState.Finished,
            TokenHash = Guid.NewGuid().ToByteArray(),
            CreatedAt = scope.Now,
            AskedAt = scope.Now,
            ExpiresAt = scope.Now,
        };
        scope.Add(invitation);
        var response = new Response
        {
            Id = Guid.NewGuid(),
            InvitationId = cut ? null : invitation.Id,
            SurveyId = survey.Id,
            SurveyVersion = survey.Version,
            Audience = person.Audience,
            TriggeredOn = day,
            StartedOn = day,
            Way = AnswerWay.Sms,
            Language = "en",
            Key = vault.NewKey(),
        };
        var question = survey.Questions.First(q => q.Type == QuestionType.Comment).Id;
        var words = vault.Seal(response.Key, $"words about {marks}");
        var answer = new Answer { Id = Guid.NewGuid(), ResponseId = response.Id, QuestionId = question, Comment = words, CommentStatus = status };
        if (marks != "-")
            (answer.AnalysedWith, answer.Redacted, answer.Sentiment, answer.Themes) = ("test", words, marks.StartsWith('?') ? null : "neutral", marks.TrimStart('?'));
        response.Answers.Add(answer);
        scope.Add(response);
    }
}
