using System.Collections.Frozen;

namespace Voice.Core.Messaging;

/// <summary>How many text messages a text takes, after 3GPP TS 23.038 (alphabet) and TS 23.040 (joined messages).</summary>
public static class SmsSegments
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static readonly FrozenSet<char> One = Basic.ToFrozenSet();
    private static readonly FrozenSet<char> Two = "\f^{}\\[~]|€".ToFrozenSet();

    /// <summary>Alone a text may have 160 units (70 in UCS-2); a joined one 153 (67) in each segment, and no sign is cut in two.</summary>
    public static SmsSize Count(string text)
    {
        var gsm = text.All(c => One.Contains(c) || Two.Contains(c));
        var encoding = gsm ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2;
        var units = gsm ? text.Length + text.Count(Two.Contains) : text.Length;
        var (alone, joined) = gsm ? (160, 153) : (70, 67);
        var segments = units == 0 ? 0 : units <= alone ? 1 : Pack(text, gsm, joined);
        return new SmsSize(segments, encoding, units);
    }

    /// <summary>Whether the letter goes without UCS-2.</summary>
    public static bool IsGsm(char letter) => One.Contains(letter) || Two.Contains(letter);

    private static int Pack(string text, bool gsm, int room)
    {
        var (segments, used) = (1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var pair = !gsm && char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var size = pair || (gsm && Two.Contains(text[i])) ? 2 : 1;
            if (used + size > room)
                (segments, used) = (segments + 1, 0);
            used += size;
            i += pair ? 1 : 0;
        }

        return segments;
    }
}
