using Microsoft.Extensions.Configuration;
using Voice.Core.Composition;

namespace Voice.Core.Tests.Composition;

public sealed class VoiceSettingsTests
{
    [Theory]
    [InlineData("https://www.example.gov.uk/say")]
    [InlineData("https://say.example.gov.uk/?a=b")]
    [InlineData("https://say.example.gov.uk/#top")]
    public void A_public_address_with_more_than_a_host_is_refused(string address)
    {
        var fault = Should.Throw<SettingsException>(() => Read(address));
        fault.Key.ShouldBe("Voice:Public:BaseAddress");
        fault.Message.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("https://say.example.gov.uk")]
    [InlineData("https://say.example.gov.uk/")]
    [InlineData("https://say.example.gov.uk:8443/")]
    public void Links_are_made_from_the_public_address(string address) =>
        Read(address).Asking.LinkFor("x").ToString().ShouldBe(address.TrimEnd('/') + "/s/x");

    private static VoiceSettings Read(string address) => VoiceSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Voice:Public:BaseAddress", (string?)address)]).Build(),
        AppContext.BaseDirectory, "surveys");
}
