using Microsoft.EntityFrameworkCore;
using Voice.Core.Messaging;

namespace Voice.Core.Data;

/// <summary>The model in one SQLite file.</summary>
public sealed class SqliteVoiceDb(DbContextOptions<SqliteVoiceDb> options) : VoiceDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // SQLite does not see that State = 'Queued' lies within the filter, and would read the whole table twice a second.
        builder.Entity<Message>().HasIndex(m => new { m.State, m.DueAt }).HasFilter(null);
    }
}
