using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Voice.Core.Data;

return 0;

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteVoiceDb>
{
    public SqliteVoiceDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteVoiceDb>().UseSqlite("Data Source=design.db", Migrations).Options);

    private static void Migrations(Microsoft.EntityFrameworkCore.Infrastructure.SqliteDbContextOptionsBuilder o) =>
        o.MigrationsAssembly("Voice.Core");
}

internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresVoiceDb>
{
    public PostgresVoiceDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresVoiceDb>().UseNpgsql("Host=design", o => o.MigrationsAssembly("Voice.Core")).Options);
}
