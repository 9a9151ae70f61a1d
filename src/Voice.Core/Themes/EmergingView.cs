namespace Voice.Core.Themes;

/// <summary>What staff see of emerging themes.</summary>
/// <param name="Look">The last look; null: nobody looked yet.</param>
/// <param name="TooFew">There are too few comments without a theme to say anything now.</param>
public sealed record EmergingView(EmergingLook? Look, bool TooFew, IReadOnlyList<OfferedGroup> Groups);

/// <param name="Words">Its distinctive words, the most telling first.</param>
/// <param name="Typical">Up to three comments nearest its middle, masked.</param>
public sealed record OfferedGroup(Guid Id, IReadOnlyList<string> Words, int Comments, IReadOnlyList<TypicalComment> Typical);

public sealed record TypicalComment(string Text, string Language);
