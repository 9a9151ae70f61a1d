using Voice.Core.Invitations;

namespace Voice.Core.Messaging;

/// <summary>Why we did not send a text, as people read it.</summary>
public static class DropWords
{
    /// <param name="problem">As <see cref="Message.Problem"/> of a dropped text; null where none was kept.</param>
    public static string Of(string? problem) => problem switch
    {
        "opted-out" => "the person opted out before it left",
        "wrong-person" => "the number belongs to somebody else",
        "stale" => "it could not leave in time and would have come too late",
        "expired" => "the time to answer was over before it left",
        "overtaken" => "the person answered before it left",
        "erased" => "the person was erased before it left",
        "no-safe-hour" => "the person named no hour at which we may text",
        _ when Enum.TryParse<AskReason>(problem, out var reason) => ReasonWords.Of(reason),
        _ => problem ?? "no cause was kept",
    };
}
