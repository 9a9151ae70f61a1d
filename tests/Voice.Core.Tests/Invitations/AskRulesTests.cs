using Voice.Core.Cases;
using Voice.Core.Contacts;
using Voice.Core.Invitations;
using Voice.Core.Surveys;

namespace Voice.Core.Tests.Invitations;

public sealed class AskRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly AskFacts Fine = new()
    {
        Audience = Audience.Child,
        Today = Today,
        DueOn = Today.AddDays(-10),
        Consent = Consent.Given,
        Safe = SafeToText.Safe,
        HasUsableNumber = true,
        ChildBorn = new DateOnly(2011, 1, 1),
    };

    public static TheoryData<AskReason, AskFacts> OneReasonEach => new()
    {
        { AskReason.AskedAlready, Fine with { AskedAlready = true } },
        { AskReason.SharesPhoneWithOtherSide, Fine with { SharesPhoneWithOtherSide = true } },
        { AskReason.OnHold, Fine with { OnHold = true } },
        { AskReason.OptedOut, Fine with { OptedOut = true } },
        { AskReason.NotSafe, Fine with { Safe = SafeToText.NotKnown } },
        { AskReason.NotSafe, Fine with { Safe = SafeToText.NotSafe } },
        { AskReason.NotSafe, Fine with { SafeTimesKnown = false } },
        { AskReason.Turned18, Fine with { ChildBorn = new DateOnly(2008, 11, 21) } },
        { AskReason.Turned18, Fine with { ChildBorn = new DateOnly(2008, 11, 21), Audience = Audience.Parent } },
        { AskReason.InCustody, Fine with { Whereabouts = Whereabouts.Custody } },
        { AskReason.InCustody, Fine with { Whereabouts = Whereabouts.Remand } },
        { AskReason.InCustody, Fine with { Whereabouts = Whereabouts.Missing } },
        { AskReason.Under13, Fine with { ChildBorn = new DateOnly(2013, 11, 22) } },
        { AskReason.Under13, Fine with { ChildBorn = null } },
        { AskReason.NoConsent, Fine with { Consent = Consent.NotKnown } },
        { AskReason.NoConsent, Fine with { Consent = Consent.Refused } },
        { AskReason.NoUsableNumber, Fine with { HasUsableNumber = false } },
        { AskReason.ClosedTooLongAgo, Fine with { DueOn = Today.AddDays(-181) } },
        { AskReason.NotReleased, Fine with { Audience = Audience.Victim, Released = false } },
        { AskReason.AskedTooRecently, Fine with { LastAskedOn = Today.AddDays(-89) } },
        { AskReason.AnotherConversation, Fine with { PhoneBusy = true } },
    };

    [Theory]
    [MemberData(nameof(OneReasonEach))]
    public void Each_fact_alone_is_its_reason(AskReason reason, AskFacts facts) =>
        AskRules.Reasons(facts, new AskOptions()).ShouldBe([reason]);

    public static TheoryData<AskFacts> AskedAllTheSame => new()
    {
        Fine,
        Fine with { ChildBorn = new DateOnly(2008, 11, 22) },
        Fine with { ChildBorn = new DateOnly(2013, 11, 21) },
        Fine with { DueOn = Today.AddDays(-180) },
        Fine with { LastAskedOn = Today.AddDays(-90) },
        Fine with { Audience = Audience.Parent, Whereabouts = Whereabouts.Custody },
        Fine with { Audience = Audience.Parent, ChildBorn = new DateOnly(2016, 1, 1) },
        Fine with { Audience = Audience.Victim, ChildBorn = new DateOnly(2000, 1, 1) },
    };

    [Theory]
    [MemberData(nameof(AskedAllTheSame))]
    public void The_last_day_on_the_right_side_counts(AskFacts facts) =>
        AskRules.Reasons(facts, new AskOptions()).ShouldBeEmpty();

    [Theory]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    [InlineData("2010-12-31", "2026-12-30", 15)]
    public void Age_counts_birthdays(string born, string today, int age) =>
        AskRules.Age(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(age);

    [Fact]
    public void Every_reason_has_words_and_an_id_of_its_own()
    {
        var reasons = Enum.GetValues<AskReason>();
        reasons.Select(ReasonWords.Id).Distinct().Count().ShouldBe(reasons.Length);
        reasons.Select(ReasonWords.Of).Distinct().Count().ShouldBe(reasons.Length);
    }
}
