using Microsoft.EntityFrameworkCore;
using Voice.Core.Conversations;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Surveys;

namespace Voice.Core.Data;

/// <summary>Tables of Surveys, Invitations, Conversations and Messaging.</summary>
internal static class AskingModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<PublishedSurvey>().HasKey(p => new { p.SurveyId, p.Version });

        builder.Entity<Invitation>(e =>
        {
            e.HasIndex(i => i.TokenHash).IsUnique();
            e.HasIndex(i => i.TriggeredOn);
            e.HasIndex(i => i.NextReminderAt);
            e.HasIndex(i => new { i.State, i.ExpiresAt });
            // Asked once: the database holds it even if two planners run at the same time.
            e.HasIndex(i => new { i.PersonId, i.Trigger, i.SubjectId }).IsUnique();
            e.HasIndex(i => i.PaperCode).IsUnique();
        });

        builder.Entity<Conversation>(e =>
        {
            e.HasIndex(c => c.InvitationId).IsUnique();
            e.HasIndex(c => c.PhoneId).IsUnique().HasFilter("\"Live\"").HasDatabaseName("IX_Conversations_LivePhone");
            e.HasIndex(c => new { c.PhoneId, c.StartedAt });
        });

        builder.Entity<Message>(e =>
        {
            e.HasKey(m => m.Seq);
            e.HasIndex(m => m.Id).IsUnique();
            e.HasIndex(m => new { m.Direction, m.ProviderId }).IsUnique();
            e.HasIndex(m => m.UniqueKey).IsUnique();
            e.HasIndex(m => new { m.PhoneId, m.Seq });
            e.HasIndex(m => m.ConversationId);
            e.HasIndex(m => new { m.State, m.DueAt })
                .HasFilter("\"State\" IN ('Queued', 'Sending', 'InDoubt')").HasDatabaseName("IX_Messages_Outbox");
        });

        builder.Entity<Sender>(e =>
        {
            e.HasKey(s => s.Name);
            e.Property(s => s.Name).HasMaxLength(40);
        });

        builder.Entity<SimulatedText>(e =>
        {
            e.HasKey(t => t.Seq);
            e.HasIndex(t => t.Reference).IsUnique();
            e.HasIndex(t => new { t.Number, t.Seq });
        });
    }
}
