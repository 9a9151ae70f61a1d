using Microsoft.Extensions.Configuration;
using Voice.Core.Composition;
using Voice.Core.Messaging;

namespace Voice.Core.Tests.Messaging;

/// <summary>A setting that is missing, wrong or contradicts another stops the start with one line that names the key.</summary>
public sealed class SmsSettingsTests
{
    private const string Account = "AC0123456789abcdef0123456789abcdef";
    private const string Service = "MG0123456789abcdef0123456789abcdef";
    private const string NotifyKey = "live-key-11111111-2222-4333-8444-555555555555-66666666-7777-4888-9999-000000000000";

    [Fact]
    public void Twilio_is_read_with_several_tokens()
    {
        var twilio = Read(Twilio(("AuthTokens", "new, old"))).Twilio!;
        twilio.AuthTokens.ShouldBe(["new", "old"]);
        twilio.BaseAddress.ShouldBe(new Uri("https://api.twilio.com/"));
        Read(Twilio(("AuthTokens", null), ("AuthTokens:0", "new"), ("AuthTokens:1", "old"))).Twilio!.AuthTokens.ShouldBe(["new", "old"]);
    }

    [Theory]
    [InlineData("AccountSid", null)]
    [InlineData("AccountSid", "AC123")]
    [InlineData("AuthTokens", null)]
    [InlineData("AuthTokens", " , ")]
    [InlineData("MessagingServiceSid", null)]
    [InlineData("MessagingServiceSid", "MGx")]
    [InlineData("From", "+447700900123")]
    [InlineData("BaseAddress", "ftp://x")]
    [InlineData("BaseAddress", "http://api.example")]
    [InlineData("DiscardContent", "perhaps")]
    public void A_wrong_Twilio_setting_is_named_and_never_shown(string key, string? value)
    {
        var fault = Should.Throw<SettingsException>(() => Read(Twilio((key, value))));
        fault.Key.ShouldBe($"Voice:Sms:Twilio:{key}");
        fault.Message.ShouldNotContain("a-secret");
        fault.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void Notify_is_read_from_its_key()
    {
        var notify = Read(Notify()).Notify!;
        (notify.ServiceId, notify.Secret).ShouldBe(("11111111-2222-4333-8444-555555555555", "66666666-7777-4888-9999-000000000000"));
    }

    [Theory]
    [InlineData("ApiKey", null)]
    [InlineData("ApiKey", "live-key-66666666-7777-4888-9999-000000000000")]
    [InlineData("TemplateId", "x")]
    [InlineData("TemplateId", null)]
    [InlineData("CallbackToken", null)]
    [InlineData("CallbackToken", "short")]
    public void A_wrong_Notify_setting_is_named_and_never_shown(string key, string? value)
    {
        var fault = Should.Throw<SettingsException>(() => Read(Notify((key, value))));
        fault.Key.ShouldBe($"Voice:Sms:Notify:{key}");
        fault.Message.ShouldNotContain("000000000000");
    }

    [Theory]
    [InlineData("Voice:Sms:PerSecond", "fast")]
    [InlineData("Voice:Sms:PerSecond", "0")]
    [InlineData("Voice:Sms:DailySegments", "-1")]
    [InlineData("Voice:Sms:TimeoutSeconds", "3600")]
    [InlineData("Voice:Sms:Hours", "19:00-09:00")]
    [InlineData("Voice:Sms:Provider", "Pigeon")]
    public void A_wrong_limit_is_named(string key, string value) =>
        Should.Throw<SettingsException>(() => Read([(key, value)])).Key.ShouldBe(key);

    [Fact]
    public void A_real_provider_needs_an_address_it_can_reach()
    {
        var settings = Read(Twilio());
        Should.Throw<SettingsException>(() => settings.CheckPublicAddress(new Uri("http://localhost:5080"))).Key.ShouldBe("Voice:Public:BaseAddress");
        settings.CheckPublicAddress(new Uri("https://say.example"));
        Read(Twilio(("BaseAddress", "http://127.0.0.1:9000"))).CheckPublicAddress(new Uri("http://localhost:5080"));
    }

    private static SmsSettings Read((string, string?)[] values) => SmsSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Item1, v.Item2))).Build());

    private static (string, string?)[] Twilio(params (string Key, string? Value)[] changes) =>
        Changed("Twilio", [("AccountSid", Account), ("AuthTokens", "a-secret"), ("MessagingServiceSid", Service)], changes);

    private static (string, string?)[] Notify(params (string Key, string? Value)[] changes) =>
        Changed("Notify", [("ApiKey", NotifyKey), ("TemplateId", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"), ("CallbackToken", "a-long-token")], changes);

    private static (string, string?)[] Changed(string provider, (string Key, string? Value)[] right, (string Key, string? Value)[] changes) =>
        [("Voice:Sms:Provider", provider), .. right.Where(r => changes.All(c => c.Key != r.Key)).Concat(changes).Select(v => ($"Voice:Sms:{provider}:{v.Key}", v.Value))];
}
