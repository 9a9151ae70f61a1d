using Voice.Core.Sealing;

namespace Voice.Core.Tests.Sealing;

public sealed class LookupKeysTests
{
    private static readonly LookupKeys Keys = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    [Fact]
    public void A_token_is_the_same_each_time_it_is_rendered_and_new_for_each_generation()
    {
        var invitation = Guid.NewGuid();
        Keys.LinkToken(invitation, 0).ShouldBe(Keys.LinkToken(invitation, 0));
        Keys.LinkToken(invitation, 0).ShouldNotBe(Keys.LinkToken(invitation, 1));
        Keys.LinkToken(invitation, 0).ShouldMatch("^[0-9a-hjkmnp-tv-z]{26}$");
    }

    [Fact]
    public void A_token_may_be_typed_in_capitals() =>
        LookupKeys.TokenHash("ABCD12").ShouldBe(LookupKeys.TokenHash(" abcd12 "));

    [Fact]
    public void A_form_tag_fits_its_value_only()
    {
        var tag = Keys.FormTag("a");
        Keys.FormTagIsOurs("a", tag).ShouldBeTrue();
        Keys.FormTagIsOurs("b", tag).ShouldBeFalse();
        Keys.FormTagIsOurs("a", null).ShouldBeFalse();
        Keys.FormTagIsOurs("a", "").ShouldBeFalse();
    }

    [Fact]
    public void Fingerprints_differ_by_purpose() =>
        Keys.Fingerprint("phone", "x").ShouldNotBe(Keys.Fingerprint("closure", "x"));
}
