using System.Globalization;

namespace Voice.Core.Conversations;

/// <summary>How much one comment may hold: a long letter, not a book.</summary>
public static class CommentLimit
{
    public const int Letters = 5_000;

    public static string Shown => Show(Letters);

    public static string Show(int letters) => letters.ToString("N0", CultureInfo.InvariantCulture);
}
