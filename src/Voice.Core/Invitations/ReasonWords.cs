namespace Voice.Core.Invitations;

/// <summary>Reasons as programs and as people read them.</summary>
public static class ReasonWords
{
    public static string Id(AskReason reason) => reason switch
    {
        AskReason.AskedAlready => "asked-already",
        AskReason.SharesPhoneWithOtherSide => "shares-phone-with-other-side",
        AskReason.OnHold => "on-hold",
        AskReason.OptedOut => "opted-out",
        AskReason.NotSafe => "not-safe",
        AskReason.Turned18 => "turned-18",
        AskReason.InCustody => "in-custody",
        AskReason.Under13 => "under-13",
        AskReason.NoConsent => "no-consent",
        AskReason.NoUsableNumber => "no-usable-number",
        AskReason.ClosedTooLongAgo => "closed-too-long-ago",
        AskReason.NotReleased => "not-released",
        AskReason.AskedTooRecently => "asked-too-recently",
        AskReason.AnotherConversation => "another-conversation",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "An unknown reason."),
    };

    public static string Of(AskReason reason) => reason switch
    {
        AskReason.AskedAlready => "asked already",
        AskReason.SharesPhoneWithOtherSide => "wait: the phone is shared with the other side of the case, victim liaison and the safeguarding lead must decide",
        AskReason.OnHold => "the case is on hold",
        AskReason.OptedOut => "opted out of texts",
        AskReason.NotSafe => "not known to be safe to text",
        AskReason.Turned18 => "the child turned 18: fresh consent is needed, and the parent is not asked",
        AskReason.InCustody => "in custody, on remand or missing: a helper may offer it",
        AskReason.Under13 => "under 13, or age not known: a helper may offer it",
        AskReason.NoConsent => "no consent",
        AskReason.NoUsableNumber => "no number that can be texted",
        AskReason.ClosedTooLongAgo => "closed too long ago",
        AskReason.NotReleased => "wait: not yet released by victim liaison",
        AskReason.AskedTooRecently => "wait: asked too recently",
        AskReason.AnotherConversation => "wait: another conversation is on that phone",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "An unknown reason."),
    };
}
