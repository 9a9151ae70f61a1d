using Microsoft.EntityFrameworkCore;
using Voice.Core.Insights;

namespace Voice.Core.Data;

/// <summary>Tables of Insights.</summary>
internal static class InsightsModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Correction>(e =>
        {
            e.HasOne(c => c.Answer).WithMany().OnDelete(DeleteBehavior.Cascade);
            e.Property(c => c.Sentiment).HasMaxLength(10);
        });
        builder.Entity<AdoptedModel>(e =>
        {
            e.HasKey(m => m.Version);
            e.Property(m => m.Version).HasMaxLength(80);
        });
    }
}
