using Microsoft.EntityFrameworkCore;
using Voice.Analysis.Models;
using Voice.Core.Audit;
using Voice.Core.Insights;
using Voice.TestCommon;

namespace Voice.Core.Tests.Insights;

public sealed class AnalyserShelfTests
{
    [Fact]
    public async Task A_model_that_cannot_be_read_any_more_is_withdrawn_and_comments_are_read_with_the_shipped_one()
    {
        await using var voice = await TestVoice.Start();
        await voice.Store.Write(Act.Program("test"), scope =>
        {
            scope.Db.AdoptedModels.Add(new AdoptedModel { Version = "of an older program", At = scope.Now, Content = [1, 2, 3], TrainedOn = "", Trained = 20, HeldBack = 20, ScoreBefore = 0.5, ScoreAfter = 0.6 });
            return Task.CompletedTask;
        });
        var shelf = voice.Get<AnalyserShelf>();
        await shelf.Current();
        (await shelf.Current()).ModelVersion.ShouldStartWith(AnalysisModel.Shipped.Version);
        (await voice.Store.Read(db => db.AdoptedModels.SingleAsync())).WithdrawnAt.ShouldNotBeNull();
        (await voice.Store.Read(db => db.AuditEntries.CountAsync(a => a.Action == "model.withdrawn"))).ShouldBe(1);
    }
}
