using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Insights;
using Voice.Core.Responses;
using Voice.Core.Sealing;

namespace Voice.TestCommon.Insights;

/// <summary>Many comments in words of their own, every other one corrected to bad.</summary>
public static class TaughtComments
{
    /// <summary>Needs one response there is; the comments belong to it.</summary>
    public static Task Teach(this TestVoice voice, int count) => voice.Store.Write(new Act("test", "comments"), async scope =>
    {
        var vault = voice.Get<Vault>();
        var response = await scope.Db.Responses.OrderBy(r => r.Id).FirstAsync();
        for (var i = 0; i < count; i++)
        {
            var bad = i % 2 == 0;
            var answer = new Answer
            {
                Id = Guid.NewGuid(),
                ResponseId = response.Id,
                QuestionId = "made-" + i,
                Comment = vault.Seal(response.Key, $"{(bad ? "zorp" : "plim")} visit {i} with bag {i * 7 % 100}"),
            };
            scope.Db.Answers.Add(answer);
            scope.Db.Corrections.Add(new Correction { Id = Guid.NewGuid(), AnswerId = answer.Id, At = scope.Now, By = "pat@example.org", Sentiment = bad ? "negative" : "positive", Themes = "" });
        }
    });
}
