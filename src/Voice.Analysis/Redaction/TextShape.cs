using System.Buffers;

namespace Voice.Analysis.Redaction;

/// <summary>What a text holds, seen once, so that most shapes of identifiers need not be tried on most texts.</summary>
internal readonly record struct TextShape(string Text, DigitShape Digits, bool HasAt, bool HasDotInside, bool NamesNetwork, bool NamesHome)
{
    private static readonly SearchValues<string> Networks = SearchValues.Create(
        [" ig ", " ig:", " sc ", " sc:", " fb ", " fb:", " tt ", " tt:", "gamer tag", "fortnite", "minecraft", "steam", "twitch", "reddit", "bereal", "threads", "yubo", "youtube", "epic", "handle", "screen name", "account", "insta", "snap", "tiktok", "tik tok", "discord", "twitter", "facebook", "psn", "xbox", "gamertag", "username", "user name", "telegram", "kik", "roblox", "whatsapp"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Homes = SearchValues.Create(["live", "living", "stay", "address", "moved", "end of", "house is", "home is", "hang", "outside", "byw"], StringComparison.OrdinalIgnoreCase);

    public static TextShape Of(string text) => new(
        text,
        DigitShape.Of(text),
        text.Contains('@', StringComparison.Ordinal),
        ContainsDotInside(text),
        text.AsSpan().ContainsAny(Networks) || BeginsWithShortNetwork(text),
        text.AsSpan().ContainsAny(Homes));

    private static bool BeginsWithShortNetwork(string text)
        => text.Length > 3 && !char.IsLetterOrDigit(text[2]) && (text[0] | 0x20, text[1] | 0x20) is ('s', 'c') or ('i', 'g') or ('f', 'b') or ('t', 't');

    // "gmail.com", "no.1": a full stop with no space after it.
    private static bool ContainsDotInside(string text)
    {
        for (int i = text.IndexOf('.', StringComparison.Ordinal); i >= 0; i = text.IndexOf('.', i + 1))
        {
            if (i > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]) && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '_' or '-'))
                return true;
        }

        return false;
    }
}
