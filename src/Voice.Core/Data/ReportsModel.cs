using Microsoft.EntityFrameworkCore;
using Voice.Core.Reports;

namespace Voice.Core.Data;

/// <summary>Tables of Reports.</summary>
internal static class ReportsModel
{
    public static void Configure(ModelBuilder builder) => builder.Entity<BoardReport>(e =>
    {
        e.HasIndex(r => new { r.From, r.To });
        e.Property(r => r.Period).HasMaxLength(30);
        e.Property(r => r.Model).HasMaxLength(80);
    });
}
