using Microsoft.EntityFrameworkCore;
using Voice.Core.WaysIn;

namespace Voice.Core.Data;

/// <summary>Tables of WaysIn.</summary>
internal static class WaysInModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<OpenLink>(e =>
        {
            e.HasIndex(l => l.Code).IsUnique();
            e.Property(l => l.Code).HasMaxLength(80);
        });
        builder.Entity<OpenLinkDay>().HasKey(d => new { d.OpenLinkId, d.Day });
    }
}
