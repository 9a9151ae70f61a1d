using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Audit;
using Voice.Core.Cases;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Insights;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Reports;
using Voice.Core.Responses;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Staff;
using Voice.Core.Surveys;
using Voice.Core.Themes;
using Voice.Core.WaysIn;

namespace Voice.Core.Data;

/// <summary>The one model. <see cref="SqliteVoiceDb"/> and <see cref="PostgresVoiceDb"/> only say where it is stored.</summary>
public abstract class VoiceDb(DbContextOptions options)
    : IdentityDbContext<StaffMember, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Service> Services => Set<Service>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<Closure> Closures => Set<Closure>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Panel> Panels => Set<Panel>();

    public DbSet<Volunteer> Volunteers => Set<Volunteer>();

    public DbSet<PanelRelease> PanelReleases => Set<PanelRelease>();

    public DbSet<Hold> Holds => Set<Hold>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportMapping> ImportMappings => Set<ImportMapping>();

    public DbSet<RefusedValue> RefusedValues => Set<RefusedValue>();

    public DbSet<VictimRecord> VictimRecords => Set<VictimRecord>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Phone> Phones => Set<Phone>();

    public DbSet<SharedPhoneDecision> SharedPhoneDecisions => Set<SharedPhoneDecision>();

    public DbSet<PublishedSurvey> PublishedSurveys => Set<PublishedSurvey>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<OpenLink> OpenLinks => Set<OpenLink>();

    public DbSet<OpenLinkDay> OpenLinkDays => Set<OpenLinkDay>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Sender> Senders => Set<Sender>();

    public DbSet<SimulatedText> SimulatedTexts => Set<SimulatedText>();

    public DbSet<Response> Responses => Set<Response>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<Concern> Concerns => Set<Concern>();

    public DbSet<ConcernAlert> ConcernAlerts => Set<ConcernAlert>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<ThemeStep> ThemeSteps => Set<ThemeStep>();

    public DbSet<EmergingLook> EmergingLooks => Set<EmergingLook>();

    public DbSet<EmergingGroup> EmergingGroups => Set<EmergingGroup>();

    public DbSet<AdoptedModel> AdoptedModels => Set<AdoptedModel>();

    public DbSet<BoardReport> BoardReports => Set<BoardReport>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Sealed>().HaveConversion<SealedConverter, SealedComparer>();
        configurationBuilder.Properties<DataKey>().HaveConversion<DataKeyConverter, DataKeyComparer>();
        // Enums are stored as words: a report over the tables, or an older program, must not misread a number.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        CasesModel.Configure(builder);
        AskingModel.Configure(builder);
        AnswersModel.Configure(builder);
        InsightsModel.Configure(builder);
        ThemesModel.Configure(builder);
        WaysInModel.Configure(builder);
        ReportsModel.Configure(builder);
        builder.Entity<AuditEntry>().HasKey(e => e.Seq);
        builder.Entity<AuditEntry>().HasIndex(e => e.Subject);
    }
}
