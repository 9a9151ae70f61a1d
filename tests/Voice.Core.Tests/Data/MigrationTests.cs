using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.TestCommon;

namespace Voice.Core.Tests.Data;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_migrations_make_the_whole_model(StoreKind kind)
    {
        await using var voice = await TestVoice.Start(kind);
        await using var db = voice.Store.Open();
        db.Database.HasPendingModelChanges().ShouldBeFalse("run tools/migrations NAME");
        (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
