using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Voice.Analysis;
using Voice.Core.Cases.Importing;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data;
using Voice.Core.Insights;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Messaging.Notify;
using Voice.Core.Messaging.Twilio;
using Voice.Core.Reports;
using Voice.Core.Responses;
using Voice.Core.Retention;
using Voice.Core.Safeguarding;
using Voice.Core.Sealing;
using Voice.Core.Staff;
using Voice.Core.Surveys;
using Voice.Core.Themes;
using Voice.Core.WaysIn;

namespace Voice.Core.Composition;

/// <summary>Everything of Core that heads, jobs and verbs share. One provider per process: all of it is safe to share,
/// and the writers of one SQLite file must take turns at one gate.</summary>
public static class CoreServices
{
    public const string ApplicationName = "voice";

    /// <param name="replace">What tests put in the place of a service.</param>
    public static ServiceProvider Build(VoiceSettings settings, TimeProvider clock, Action<ILoggingBuilder>? logging = null, Action<IServiceCollection>? replace = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging ?? (_ => { }));
        services.AddSingleton(clock);
        Add(services, settings);
        replace?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    /// <summary>Lets a head use the process's one Core.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services, IServiceProvider core)
    {
        services.AddSingleton(core.GetRequiredService<TimeProvider>());
        var own = new ServiceCollection();
        Add(own, core.GetRequiredService<VoiceSettings>());
        foreach (var type in own.Select(d => d.ServiceType).Where(t => t.Assembly == typeof(CoreServices).Assembly).Distinct())
            services.AddSingleton(type, _ => core.GetRequiredService(type));
        return services;
    }

    /// <summary>Heads, jobs and verbs read the same keys only with the same ring and the same application name.</summary>
    public static IDataProtectionBuilder AddKeyRing(this IServiceCollection services, VoiceSettings settings) =>
        services.AddDataProtection().SetApplicationName(ApplicationName)
            .PersistKeysToFileSystem(Directory.CreateDirectory(settings.KeysPath));

    private static void AddChannel(ServiceCollection services, SmsSettings sms)
    {
        if (sms.Twilio is { } twilio)
            services.AddSingleton(twilio).AddSingleton<IChannel, TwilioChannel>();
        else if (sms.Notify is { } notify)
            services.AddSingleton(notify).AddSingleton<IChannel, NotifyChannel>();
        else
            services.AddSingleton<IChannel, SimulatorChannel>();
    }

    private static void Add(ServiceCollection services, VoiceSettings settings)
    {
        services.AddKeyRing(settings);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Store);
        services.AddSingleton(settings.Asking);
        services.AddSingleton(settings.Sms.Hours);
        services.AddSingleton(settings.Alerts);
        services.AddSingleton(settings.Sms.Timing);
        services.AddSingleton(settings.Sms.Provider is SmsProvider.Twilio or SmsProvider.Notify ? settings.Sms.Limits : SendLimits.None);
        services.AddSingleton(_ => SurveyLibrary.Load(settings.SurveysFolder));
        services.AddSingleton(p => LookupKeys.Load(settings.LookupKey, settings.KeysPath, p.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton<Store>();
        services.AddSingleton<Vault>();
        services.AddSingleton<PhoneBook>();
        services.AddSingleton<ContactDesk>();
        services.AddSingleton<Importer>();
        services.AddSingleton<MappingShelf>();
        services.AddSingleton<SurveyShelf>();
        services.AddSingleton<ResponseWriter>();
        services.AddSingleton<Severance>();
        services.AddSingleton<Erasure>();
        services.AddSingleton<RefusedValueSweep>();
        services.AddSingleton<ConversationRunner>();
        services.AddSingleton<ConcernCheck>(ConcernDesk.Check);
        services.AddSingleton<ConcernDesk>();
        services.AddSingleton<ConcernReview>();
        services.AddSingleton<AlertRecipients>();
        services.AddSingleton<AlertPlanner>();
        services.AddSingleton<AlertSender>();
        services.AddSingleton<AlertWatch>();
        services.AddSingleton<InvitationPlanner>();
        services.AddSingleton<Inviter>();
        services.AddSingleton<InvitationSweeps>();
        services.AddSingleton<CallList>();
        services.AddSingleton<OpenInvitations>();
        services.AddSingleton<VictimReleases>();
        services.AddSingleton<SharedPhoneCases>();
        services.AddSingleton<WebSurveys>();
        services.AddSingleton<HandInvitations>();
        services.AddSingleton<AssistedSurveys>();
        services.AddSingleton<OpenLinks>();
        services.AddSingleton<OpenEntries>();
        services.AddSingleton<PaperForms>();
        services.AddSingleton<Kiosks>();
        services.AddSingleton<StandingReasons>();
        services.AddSingleton<StopTakenBack>();
        services.AddSingleton<InboundTexts>();
        services.AddSingleton<SendGate>();
        services.AddSingleton<Senders>();
        services.AddSingleton<SendSettlement>();
        services.AddSingleton<Doubts>();
        services.AddSingleton<SilentTexts>();
        services.AddSingleton<OutboxWorker>();
        services.AddSingleton<OutboxWatch>();
        services.AddSingleton<DeliveryReports>();
        services.AddSingleton<SimulatedNetwork>();
        services.AddSingleton<SimulatedPhone>();
        AddChannel(services, settings.Sms);
        services.AddSingleton<BoardSummaries>();
        services.AddSingleton<ApprovedQuotes>();
        services.AddSingleton<KeptReports>();
        services.AddSingleton<CommentReading>();
        services.AddSingleton(_ => CommentAnalyser.Shipped);
        services.AddSingleton<ThemeShelf>();
        services.AddSingleton<ThemeDesk>();
        services.AddSingleton<EmergingThemes>();
        services.AddSingleton<EmergingOffers>();
        services.AddSingleton<AnalyserShelf>();
        services.AddSingleton<CorrectionDesk>();
        services.AddSingleton<ModelTraining>();
        services.AddSingleton<CommentApprovals>();
        services.AddSingleton<CommentClock>();
        services.AddSingleton<StaffAccounts>();
    }
}
