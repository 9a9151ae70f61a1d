using Microsoft.EntityFrameworkCore;

namespace Voice.Core.Data;

/// <summary>The model in one SQLite file.</summary>
public sealed class SqliteVoiceDb(DbContextOptions<SqliteVoiceDb> options) : VoiceDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}
