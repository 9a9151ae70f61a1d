namespace Voice.Core.Contacts;

/// <summary>A UK mobile number in E.164, or the reason there is none.</summary>
public readonly record struct PhoneNumber(string? E164, string? Problem)
{
    public const string Landline = "a landline cannot be texted";
    public const string DigitsLost = "the spreadsheet turned the number into scientific notation and digits are lost";
    public const string NotMobile = "this is not a UK mobile number";
    public const string Several = "there is more than one number here";

    /// <summary>Reads what people and spreadsheets write. Blank gives neither a number nor a problem.</summary>
    public static PhoneNumber Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return default;
        if (LooksScientific(text))
            return new(null, DigitsLost);
        var digits = Digits(text);
        if (digits.Length > 15)
            return new(null, Several);
        var national = National(digits, text.TrimStart().StartsWith('+'));
        return national switch
        {
            null => new(null, NotMobile),
            _ when IsMobile(national) => new("+44" + national, null),
            _ when national.Length is 9 or 10 && national[0] is '1' or '2' or '3' => new(null, Landline),
            _ => new(null, NotMobile),
        };
    }

    /// <summary>07700 900123: as people in the UK read it.</summary>
    public static string ForPeople(string e164) =>
        e164.StartsWith("+447", StringComparison.Ordinal) && e164.Length == 13
            ? $"0{e164[3..7]} {e164[7..]}"
            : e164;

    /// <summary>07··· ···123: enough to know one's own by.</summary>
    public static string Masked(string e164) => $"07··· ···{e164[^3..]}";

    // 44 7 … without a plus is a number too long to be national; a ten-digit 7… lost its zero in a spreadsheet.
    private static string? National(string digits, bool plus)
    {
        if (digits.StartsWith("0044", StringComparison.Ordinal))
            digits = digits[4..];
        else if (digits.StartsWith("44", StringComparison.Ordinal) && (plus || digits.Length >= 12))
            digits = digits[2..];
        else if (plus)
            return null;
        return digits.StartsWith('0') ? digits[1..] : digits;
    }

    // 070 and 076 are personal numbers and pagers; 07624 is the Isle of Man.
    private static bool IsMobile(string national) =>
        national.Length == 10 && national[0] == '7' && national[1] != '0'
        && (national[1] != '6' || national.StartsWith("7624", StringComparison.Ordinal));

    private static bool LooksScientific(string text) =>
        text.Contains('E', StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static string Digits(string text)
    {
        Span<char> digits = stackalloc char[32];
        var n = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && n < digits.Length)
                digits[n++] = c;
            else if (char.IsLetter(c))
                return "";
        }
        return new string(digits[..n]);
    }
}
