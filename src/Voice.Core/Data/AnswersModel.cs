using Microsoft.EntityFrameworkCore;
using Voice.Core.Responses;
using Voice.Core.Safeguarding;

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
        });
    }
}
