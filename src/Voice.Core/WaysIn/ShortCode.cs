using System.Security.Cryptography;

namespace Voice.Core.WaysIn;

/// <summary>Codes that people type from paper: no letter that looks like another, and whatever was typed for it is understood.</summary>
public static class ShortCode
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Make(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>As it is printed: <c>K7M2-QD9X</c>.</summary>
    public static string Show(string code)
    {
        var upper = code.ToUpperInvariant();
        return upper.Length <= 6 ? upper : $"{upper[..4]}-{upper[4..]}";
    }

    /// <summary>The code that somebody meant.</summary>
    public static string Read(string? typed) => string.Concat((typed ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Select(Meant));

    private static char Meant(char c) => c switch
    {
        'o' => '0',
        'i' or 'l' => '1',
        'u' => 'v',
        _ => c,
    };
}
