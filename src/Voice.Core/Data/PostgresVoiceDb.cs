using Microsoft.EntityFrameworkCore;

namespace Voice.Core.Data;

/// <summary>The model in PostgreSQL.</summary>
public sealed class PostgresVoiceDb(DbContextOptions<PostgresVoiceDb> options) : VoiceDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}
