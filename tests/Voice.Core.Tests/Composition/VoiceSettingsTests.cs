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

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("10.0.0.0/8, ::/0")]
    [InlineData("our-proxy")]
    public void A_proxy_that_could_be_anybody_is_refused(string proxies) =>
        Should.Throw<SettingsException>(() => Read("https://say.example.gov.uk", proxies)).Key.ShouldBe("Voice:Public:Proxies");

    private static VoiceSettings Read(string address, string? proxies = null) => VoiceSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Voice:Public:BaseAddress", (string?)address), KeyValuePair.Create("Voice:Public:Proxies", proxies)]).Build(),
        AppContext.BaseDirectory, "surveys");
}
