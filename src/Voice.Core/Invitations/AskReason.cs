namespace Voice.Core.Invitations;

/// <summary>Why somebody is not asked, or waits. In order of weight: where several hold, the first is the reason shown.</summary>
public enum AskReason
{
    AskedAlready,
    SharesPhoneWithOtherSide,
    OnHold,
    OptedOut,
    NotSafe,
    Turned18,
    InCustody,
    Under13,
    NoConsent,
    NoUsableNumber,
    ClosedTooLongAgo,
    NotReleased,
    AskedTooRecently,
    AnotherConversation,
}
