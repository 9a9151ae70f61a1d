using Microsoft.EntityFrameworkCore;
using Voice.Core.Cases;
using Voice.Core.Contacts;

namespace Voice.Core.Data;

/// <summary>Tables of Cases and Contacts.</summary>
internal static class CasesModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Service>().HasIndex(s => s.Name).IsUnique();

        builder.Entity<Case>(e =>
        {
            e.HasIndex(c => c.Reference).IsUnique();
            e.Property(c => c.Reference).HasMaxLength(80);
        });

        builder.Entity<Closure>(e =>
        {
            e.HasIndex(c => c.ClosedOn);
            e.HasIndex(c => c.ImportId);
            e.HasOne(c => c.Import).WithMany().OnDelete(DeleteBehavior.Restrict);
        });

        builder.Entity<Order>(e =>
        {
            e.HasOne(o => o.Case).WithMany(c => c.Orders);
            e.HasIndex(o => o.StartedOn);
            e.HasOne(o => o.Import).WithMany().OnDelete(DeleteBehavior.Restrict);
        });

        builder.Entity<Panel>(e =>
        {
            e.HasOne(p => p.Order).WithMany(o => o.Panels);
            e.HasIndex(p => p.HeldOn);
            e.HasOne(p => p.Import).WithMany().OnDelete(DeleteBehavior.Restrict);
            e.HasMany(p => p.Volunteers).WithMany(v => v.Panels).UsingEntity("PanelVolunteers");
            e.HasMany(p => p.Releases).WithOne().HasForeignKey(r => r.PanelId);
        });

        builder.Entity<Volunteer>().HasIndex(v => v.Reference);
        builder.Entity<Volunteer>().HasIndex(v => v.PersonId).IsUnique();
        builder.Entity<PanelRelease>().HasKey(r => new { r.PanelId, r.VictimRecordId });

        builder.Entity<Hold>().HasOne<Case>().WithMany(c => c.Holds).HasForeignKey(h => h.CaseId);

        builder.Entity<RefusedValue>().HasKey(r => r.Seq);
        builder.Entity<Import>().HasMany(i => i.Refused).WithOne().HasForeignKey(r => r.ImportId);
        builder.Entity<ImportMapping>().HasIndex(m => new { m.Kind, m.Name }).IsUnique();

        builder.Entity<VictimRecord>(e =>
        {
            e.HasIndex(v => v.Reference).IsUnique();
            e.HasIndex(v => v.CaseReference);
            e.HasIndex(v => v.ClosedOn);
            e.HasOne(v => v.Import).WithMany().OnDelete(DeleteBehavior.Restrict);
        });

        builder.Entity<Person>().HasOne(p => p.Case).WithMany(c => c.People).HasForeignKey(p => p.CaseId);
        builder.Entity<Contact>().HasOne(c => c.Person).WithMany(p => p.Contacts);
        builder.Entity<Contact>().HasIndex(c => c.PhoneId);
        builder.Entity<Phone>().HasIndex(p => p.Fingerprint).IsUnique();
        builder.Entity<SharedPhoneDecision>().HasIndex(d => new { d.PhoneId, d.CaseReference }).IsUnique();
    }
}
