using Microsoft.EntityFrameworkCore;
using Voice.Core.Themes;

namespace Voice.Core.Data;

/// <summary>Tables of Themes.</summary>
internal static class ThemesModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ThemeStep>(e =>
        {
            e.HasKey(s => s.Version);
            e.Property(s => s.Version).ValueGeneratedNever();
            e.Property(s => s.ThemeId).HasMaxLength(100);
        });
        builder.Entity<EmergingGroup>(e =>
        {
            e.HasOne(g => g.Look).WithMany().OnDelete(DeleteBehavior.Cascade);
            // Of two people who decide at once, the second is told.
            e.Property(g => g.Decision).IsConcurrencyToken();
        });
    }
}
