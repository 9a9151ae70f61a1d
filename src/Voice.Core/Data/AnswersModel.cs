using Microsoft.EntityFrameworkCore;
using Voice.Core.Responses;
using Voice.Core.Safeguarding;
using Voice.Core.Staff;

namespace Voice.Core.Data;

/// <summary>Tables of Responses and Safeguarding.</summary>
internal static class AnswersModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Response>(e =>
        {
            e.HasIndex(r => r.InvitationId).IsUnique();
            e.HasIndex(r => r.TriggeredOn);
        });

        builder.Entity<Answer>(e =>
        {
            e.HasOne(a => a.Response).WithMany(r => r.Answers);
            e.HasIndex(a => new { a.ResponseId, a.QuestionId }).IsUnique();
            e.HasIndex(a => a.CommentStatus);
            e.HasIndex(a => a.AnalysedWith).HasFilter("\"Comment\" IS NOT NULL");
            e.Property(a => a.AnalysedWith).HasMaxLength(80);
            e.Property(a => a.ReadingFault).HasMaxLength(80);
        });

        builder.Entity<Concern>(e =>
        {
            e.HasOne(c => c.Message).WithMany().HasForeignKey(c => c.MessageSeq);
            e.HasIndex(c => c.RaisedAt);
            e.HasIndex(c => c.NextAlertAt).HasFilter("\"SeenAt\" IS NULL");
        });

        builder.Entity<ConcernAlert>(e =>
        {
            e.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.AccountId);
            // One at a time for each of them: five flags are one text.
            e.HasIndex(a => a.AccountId).IsUnique().HasFilter("\"SentAt\" IS NULL").HasDatabaseName("IX_ConcernAlerts_Open");
            e.HasIndex(a => a.MadeAt);
            e.Property(a => a.Fault).HasMaxLength(AlertSender.LongestFault);
        });
    }
}
