using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Voice.Core.Sealing;

namespace Voice.Core.Tests.Sealing;

public sealed class VaultTests
{
    private readonly Vault _vault = new(new EphemeralDataProtectionProvider());

    [Theory]
    [InlineData("")]
    [InlineData("Siân O'Néill")]
    [InlineData("👍🏽 ŵ \0 \uFFFD")]
    public void What_was_sealed_opens_again(string text)
    {
        var key = _vault.NewKey();
        _vault.Open(key, _vault.Seal(key, text)).ShouldBe(text);
    }

    [Fact]
    public void The_same_text_never_looks_the_same()
    {
        var key = _vault.NewKey();
        _vault.Seal(key, "yes").ShouldNotBe(_vault.Seal(key, "yes"));
    }

    [Fact]
    public void A_destroyed_key_leaves_nothing() =>
        _vault.Open(DataKey.Destroyed, _vault.Seal(_vault.NewKey(), "gone")).ShouldBeNull();

    [Fact]
    public void Another_persons_key_opens_nothing() =>
        Should.Throw<CryptographicException>(() => _vault.Open(_vault.NewKey(), _vault.Seal(_vault.NewKey(), "mine")));

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var key = _vault.NewKey();
        var sealedText = _vault.Seal(key, "as it was");
        sealedText.Bytes[^1] ^= 1;
        Should.Throw<CryptographicException>(() => _vault.Open(key, sealedText));
    }

    [Fact]
    public void A_sealed_value_says_nothing_when_printed() =>
        $"{_vault.Seal(_vault.NewKey(), "secret")}".ShouldBe("(sealed)");
}
