using Voice.Core.Cases;
using Voice.Core.Contacts;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>Who must not be texted, decided by facts alone. The same rules run when planning and at the moment of sending.</summary>
public static class AskRules
{
    /// <summary>All reasons that hold, heaviest first; none: the person may be asked.</summary>
    public static IReadOnlyList<AskReason> Reasons(AskFacts facts, AskOptions options)
    {
        var reasons = new List<AskReason>();
        foreach (var reason in Enum.GetValues<AskReason>())
        {
            if (Holds(reason, facts, options))
                reasons.Add(reason);
        }
        return reasons;
    }

    /// <summary>The reasons that offer a helper instead of a text.</summary>
    public static bool OffersHelper(AskReason reason) => reason is AskReason.InCustody or AskReason.Under13;

    public static int Age(DateOnly born, DateOnly today)
    {
        var age = today.Year - born.Year;
        // Somebody born on 29 February comes of age on 1 March.
        return today < Birthday(born, today.Year) ? age - 1 : age;
    }

    private static DateOnly Birthday(DateOnly born, int year) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 3, 1) : new DateOnly(year, born.Month, born.Day);

    private static bool Holds(AskReason reason, AskFacts f, AskOptions options) => reason switch
    {
        AskReason.AskedAlready => f.AskedAlready,
        AskReason.SharesPhoneWithOtherSide => f.SharesPhoneWithOtherSide,
        AskReason.OnHold => f.OnHold,
        AskReason.OptedOut => f.OptedOut,
        AskReason.NotSafe => f.Safe != SafeToText.Safe || !f.SafeTimesKnown,
        AskReason.Turned18 => f.Audience is (Audience.Child or Audience.Parent) && f.ChildBorn is { } born && Age(born, f.Today) >= 18,
        AskReason.InCustody => f.Audience == Audience.Child
            && f.Whereabouts is (Whereabouts.Custody or Whereabouts.Remand or Whereabouts.Missing),
        AskReason.Under13 => f.Audience == Audience.Child && (f.ChildBorn is null || Age(f.ChildBorn.Value, f.Today) < 13),
        AskReason.NoConsent => f.Consent != Consent.Given,
        AskReason.NoUsableNumber => !f.HasUsableNumber,
        AskReason.ClosedTooLongAgo => f.DueOn.AddDays(f.WithinDays ?? options.TooLongAgoDays) < f.Today,
        AskReason.NotReleased => !f.Released,
        AskReason.AskedTooRecently => f.LastAskedOn is { } last && last.AddDays(options.TooRecentlyDays) > f.Today,
        AskReason.AnotherConversation => f.PhoneBusy,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "An unknown reason."),
    };
}
