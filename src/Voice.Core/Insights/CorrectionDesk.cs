using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Concerns;
using Voice.Analysis.Themes;
using Voice.Core.Audit;
using Voice.Core.Data;
using Voice.Core.Responses;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Themes;

namespace Voice.Core.Insights;

/// <summary>Takes corrections: they count at once, outlive every new model, and are examples where training from use is on.</summary>
public sealed class CorrectionDesk(Store store, Vault vault, ConcernDesk concerns, ThemeShelf shelf)
{
    private static readonly string[] Sentiments = ["positive", "neutral", "negative"];

    /// <summary>Whether the words chosen are ones there are.</summary>
    public async Task<bool> IsKnown(string? sentiment, IReadOnlyDictionary<string, string> themes, string? concern, CancellationToken ct = default)
    {
        var taxonomy = await shelf.Current(ct);
        return Sentiments.Contains(sentiment)
            && themes.All(theme => Sentiments.Contains(theme.Value) && taxonomy.Active.Any(t => t.Id == theme.Key))
            && (concern is null || (ConcernCategories.TryParse(concern, out var category) && ConcernCategories.IsSafeguarding(category)));
    }

    /// <param name="themes">What the comment is about, each with what is said about it.</param>
    /// <returns>False where there is no such comment.</returns>
    public Task<bool> Correct(Guid answerId, string sentiment, IReadOnlyDictionary<string, string> themes, string? concern, string by, CancellationToken ct = default) =>
        store.Write(new Act(by, "comment corrected"), async scope =>
        {
            var answer = await scope.Db.Answers.Include(a => a.Response).SingleOrDefaultAsync(a => a.Id == answerId && a.Comment != null, ct);
            if (answer is null || vault.Open(answer.Response.Key, answer.Comment) is not { } text)
                return false;
            var correction = new Correction
            {
                Id = Guid.NewGuid(),
                AnswerId = answerId,
                At = scope.Now,
                By = by,
                Sentiment = sentiment,
                Themes = ThemeMarks.Write(themes),
                Concern = concern,
            };
            scope.Db.Corrections.Add(correction);
            var before = new { answer.Sentiment, answer.Themes };
            Apply(answer, correction, await ThemeShelf.Read(scope.Db, ct));
            scope.Audit("comment.corrected", answerId.ToString(), new { before, after = new { answer.Sentiment, answer.Themes, correction.Concern } });
            if (concern is not null)
                concerns.RaiseByStaff(scope, answer.Response, answer.QuestionId, text, concern);
            return true;
        }, ct);

    /// <summary>What a person said counts for more than what any model says.</summary>
    internal static void Apply(Answer answer, Correction correction, Taxonomy taxonomy)
    {
        (answer.Sentiment, answer.SentimentProbability) = (correction.Sentiment, 1);
        var found = ThemeMarks.Read(answer.Themes, answer.Sentiment);
        answer.Themes = ThemeMarks.Write(ThemeMarks.Today(ThemeMarks.Read(correction.Themes, correction.Sentiment), taxonomy, found));
    }
}
