namespace Voice.Admin.Messaging;

/// <summary>Addresses of phones, with the number as people write it.</summary>
internal static class PhoneLink
{
    public static string To(string e164) => $"/phone/{e164.Replace("+44", "0", StringComparison.Ordinal)}";

    public static string ScreenOf(string e164) => To(e164) + "/screen";
}
