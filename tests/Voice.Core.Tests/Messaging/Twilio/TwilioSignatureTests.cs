using System.Text;
using Voice.Core.Messaging.Twilio;

namespace Voice.Core.Tests.Messaging.Twilio;

/// <summary>The vectors Twilio's own libraries are tested with.</summary>
public sealed class TwilioSignatureTests
{
    private const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private const string BodyHash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    private static readonly string[] Tokens = ["12345"];

    private static readonly KeyValuePair<string, string>[] Call =
    [
        new("CallSid", "CA1234567890ABCDE"), new("Caller", "+14158675309"), new("Digits", "1234"), new("From", "+14158675309"), new("To", "+18005551212"),
    ];

    [Theory]
    [InlineData(Url, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [InlineData("http://mycompany.com:80/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4=")]
    [InlineData("http://mycompany.com:1234/myapp.php?foo=1&bar=2", "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=")]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "CYn1h0gLBdNxDGkKJg6hYohgeD8=")]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", "g9IN/x4Cft2g517EjYvEvM/W7LU=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2&Body=It%27s+amazing", "TfZzewPq8wqrGlMfyAud8+/IvJ0=")]
    public void The_published_signature_of_a_form_is_computed_and_accepted(string url, string signature)
    {
        TwilioSignature.Compute("12345", url, Call).ShouldBe(signature);
        TwilioSignature.IsValid(Tokens, [url], Call, signature).ShouldBeTrue();
    }

    [Fact]
    public void A_repeated_field_contributes_its_distinct_values_sorted()
    {
        KeyValuePair<string, string>[] digits =
            [new("Sid", "CA123"), new("SidAccount", "AC123"), new("Digits", "5678"), new("Digits", "1234"), new("Digits", "1234")];
        TwilioSignature.Compute("12345", Url, digits).ShouldBe("IK+Dwps556ElfBT0I3Rgjkr1wJU=");
        KeyValuePair<string, string>[] addresses =
            [new("MessagingBinding.Address", "+1325xxxxxxx"), new("MessagingBinding.Address", "+1415xxxxxxx")];
        TwilioSignature.Compute("12345", Url, addresses).ShouldBe("83O6e2vORAoJHUNzJjDWN1jz+BA=");
    }

    [Fact]
    public void A_body_that_is_no_form_is_signed_by_its_hash()
    {
        var body = Encoding.UTF8.GetBytes("""{"property": "value", "boolean": true}""");
        TwilioSignature.IsValid(Tokens, [$"{Url}&bodySHA256={BodyHash}"], [], "a9nBmqA0ju/hNViExpshrM61xv4=").ShouldBeTrue();
        TwilioSignature.BodyMatches(body, BodyHash).ShouldBeTrue();
        TwilioSignature.BodyMatches(body, BodyHash.ToUpperInvariant()).ShouldBeFalse();
        TwilioSignature.BodyMatches("{}"u8, BodyHash).ShouldBeFalse();
        TwilioSignature.BodyMatches(body, null).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Url, "https://mycompany.com:443/myapp.php?foo=1&bar=2")]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", Url)]
    [InlineData("http://mycompany.com/x", "http://mycompany.com:80/x")]
    [InlineData("https://user:pass@mycompany.com/x", "https://user:pass@mycompany.com:443/x")]
    [InlineData("https://[2001:db8::1]/x", "https://[2001:db8::1]:443/x")]
    public void A_proxy_may_add_or_remove_the_default_port(string seen, string whole) =>
        TwilioSignature.IsValid(Tokens, [seen], Call, TwilioSignature.Compute("12345", whole, Call)).ShouldBeTrue();

    [Fact]
    public void Any_of_the_tokens_may_have_signed_while_they_are_rotated()
    {
        var signature = TwilioSignature.Compute("the old one", Url, Call);
        TwilioSignature.IsValid(["the new one", "the old one"], [Url], Call, signature).ShouldBeTrue();
        TwilioSignature.IsValid(["the new one"], [Url], Call, signature).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com:8443/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData(Url, "")]
    [InlineData(Url, null)]
    [InlineData(Url, "RSOYDt4T1cUTdK1PDd93/VVr8B8")]
    public void Another_address_or_signature_is_refused(string url, string? signature) =>
        TwilioSignature.IsValid(Tokens, [url], Call, signature).ShouldBeFalse();

    [Fact]
    public void A_field_added_changed_or_taken_away_is_noticed()
    {
        var signature = TwilioSignature.Compute("12345", Url, Call);
        TwilioSignature.IsValid(Tokens, [Url], [.. Call, new("New", "1")], signature).ShouldBeFalse();
        TwilioSignature.IsValid(Tokens, [Url], Call[1..], signature).ShouldBeFalse();
        TwilioSignature.IsValid(Tokens, [Url], [new("CallSid", "other"), .. Call[1..]], signature).ShouldBeFalse();
    }
}
