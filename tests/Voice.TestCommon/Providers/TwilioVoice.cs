using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Data;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Messaging.Twilio;

namespace Voice.TestCommon.Providers;

/// <summary>A whole Core whose texts leave by a stand-in for Twilio.</summary>
public static class TwilioVoice
{
    public const string PublicAddress = "https://say.example";

    public static Task<TestVoice> Start(MisbehavingTwilio provider, StoreKind kind = StoreKind.Sqlite, SendLimits? limits = null, FixedClock? clock = null, Action<IServiceCollection>? replace = null) =>
        TestVoice.Start(kind, s => s with
        {
            Asking = new AskOptions { PublicAddress = new Uri(PublicAddress), UncheckedToo = true },
            Sms = new SmsSettings
            {
                Provider = SmsProvider.Twilio,
                Timing = new SendTiming(TimeSpan.FromSeconds(1)),
                Limits = limits ?? new SendLimits { PerSecond = 1000 },
                Twilio = new TwilioSettings
                {
                    AccountSid = MisbehavingTwilio.AccountSid,
                    AuthTokens = [MisbehavingTwilio.AuthToken],
                    MessagingServiceSid = MisbehavingTwilio.ServiceSid,
                    BaseAddress = new Uri(provider.BaseAddress + "/"),
                },
            },
        }, clock, replace);
}
