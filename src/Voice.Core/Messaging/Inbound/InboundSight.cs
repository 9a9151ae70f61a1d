using Voice.Core.Contacts;
using Voice.Core.Conversations;

namespace Voice.Core.Messaging;

/// <summary>All that must be known to take in one text, with the phone's row locked.</summary>
/// <param name="Phone">Null where the number was never met.</param>
/// <param name="Repeated">The text was stored before; that it came again is counted.</param>
/// <param name="Conversation">The live one; after the end the last one: "stop" and "start" are still heard.</param>
/// <param name="HasUnsent">A text of ours to this phone has not left yet.</param>
/// <param name="Previous">What came from this phone just before: people split a sentence over two texts.</param>
internal sealed record InboundSight(Phone? Phone, bool Repeated, Conversation? Conversation, bool HasUnsent, string? Previous)
{
    /// <summary>Texts further apart are not one sentence.</summary>
    public static readonly TimeSpan SplitWithin = TimeSpan.FromMinutes(10);
}
