using System.Buffers;
using System.Text.RegularExpressions;

namespace Voice.Analysis.Redaction;

/// <summary>The shapes of UK identifiers. Digits may be typed as the letter o; recall comes before precision.</summary>
internal static partial class IdentifierPatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr";
    private const string Streets = "street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|way|court|crescent|cres|terrace|gardens|gdns|grove|square|walk|hill|row|mews|park|parade|rise|view|green|house|place|estate|heights|tower|towers|villas|wharf|quay";

    private const string Ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|twentieth|thirtieth";
    private const string YearInWords = "(?:two thousand|twenty)(?: and)?(?: (?:oh |o )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty))?";
    private const string SpokenDigit = "oh|o|zero|nought|double|treble|triple|one|two|three|four|five|six|seven|eight|nine|dim|sero|un|dau|tri|pedwar|pump|chwech|saith|wyth|naw";

    // Words of three letters that follow a number in ordinary sentences: "m25 for", "15 min".
    private const string NoPlateEnd = "(?!(?:and|the|was|but|for|you|not|she|day|min|hrs|hes|pls|plz|out|per|are|has|had|can|got|get|all|any|off|one|two|six|ten|now|who|how|why|his|her|him|our|yet|too|way|lol|mum|dad|nan|bus|car|van|kid|man|men|boy|yrs|ago|via|let|did|due|new|old|big|bad|use|see|say|ask|end|job|gym|tbh|etc|app|its|ive|ill|dnt|cos|coz|cuz|wen|wiv|wit|wot|mrs|sec|pts|mph|ish|odd|yea|wks)\\b)";
    private const string NoPlateStart = "(?!(?:on|in|at|to|of|by|my|is|or|as|we|do|be|am|up|so|if|it|no|go|he|me|us|an|oh|ok|im|yr|vs)\\b)";

    // Looked for before the shapes themselves: a search for several words at once costs a tenth of a shape that begins with a choice.
    private static readonly SearchValues<string> MonthBeginnings = SearchValues.Create(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ion", "chwef", "maw", "ebr", "mai", "meh", "gorff", "awst", "medi", "hyd", "tach", "rhag"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Networks = SearchValues.Create(
        ["insta", "snap", "tiktok", "tik tok", "discord", "twitter", "facebook", "psn", "xbox", "gamertag", "username", "user name", "telegram", "kik", "roblox", "whatsapp"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> YearBeginnings = SearchValues.Create(["two thousand", "twenty"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Births = SearchValues.Create(["dob", "d.o.b", "birth", "born", "bday", "b-day", "dyddiad geni", "ganwyd"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> SpokenDigits = SearchValues.Create(["seven", "eight", "three", "double", "saith", "wyth"], StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<(MaskKind Kind, Regex Shape, string Reason, Func<string, DigitShape, bool> Applies)> All { get; } =
    [
        (MaskKind.Email, Email(), "looks like an e-mail address", HasAt),
        (MaskKind.Email, SpokenEmail(), "looks like an e-mail address in words", (text, _) => text.Contains("dot", StringComparison.OrdinalIgnoreCase) || text.Contains("at]", StringComparison.OrdinalIgnoreCase) || text.Contains("at)", StringComparison.OrdinalIgnoreCase)),
        (MaskKind.Url, Url(), "looks like a web address", (text, _) => text.Contains('.', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal)),
        (MaskKind.SocialHandle, AtHandle(), "a name after @", HasAt),
        (MaskKind.SocialHandle, NamedHandle(), "follows the name of a social network", HasNetwork),
        (MaskKind.NhsNumber, NhsContext(), "follows NHS", (_, digits) => digits.Count >= 10),
        (MaskKind.Phone, Phone(), "has the shape of a telephone number", (_, digits) => digits.Count >= 6),
        (MaskKind.Phone, SpokenPhone(), "a row of digits in words", (text, _) => text.AsSpan().ContainsAny(SpokenDigits)),
        (MaskKind.DateOfBirth, NumericDate(), "a full date", (_, digits) => digits.Count >= 4),
        (MaskKind.DateOfBirth, WrittenDate(), "a full date", (text, digits) => digits.Count >= 3 && text.AsSpan().ContainsAny(MonthBeginnings)),
        (MaskKind.DateOfBirth, DateInWords(), "a full date in words", (text, digits) => (digits.Count >= 4 || text.AsSpan().ContainsAny(YearBeginnings)) && text.AsSpan().ContainsAny(MonthBeginnings)),
        (MaskKind.DateOfBirth, BirthDate(), "follows words about birth", (text, _) => text.AsSpan().ContainsAny(Births)),
        (MaskKind.NationalInsurance, NationalInsurance(), "has the shape of a National Insurance number", (_, digits) => digits.Count >= 6),
        (MaskKind.NhsNumber, NhsNumber(), "ten digits in the shape of an NHS number", (_, digits) => digits.Count >= 10),
        (MaskKind.Address, Address(), "a number and a street", HasDigit),
        (MaskKind.Address, Flat(), "a flat or house number", HasDigit),
        (MaskKind.Postcode, Postcode(), "has the shape of a postcode", (_, digits) => digits.TouchLetters),
        (MaskKind.VehiclePlate, Plate(), "has the shape of a number plate", (_, digits) => digits.TouchLetters),
        (MaskKind.VehiclePlate, OldPlate(), "has the shape of an older number plate", (_, digits) => digits.TouchLetters),
        (MaskKind.VehiclePlate, SpacedPlate(), "has the shape of a number plate", (_, digits) => digits.Count >= 2),
        (MaskKind.VehiclePlate, NorthernIrishPlate(), "has the shape of a Northern Irish number plate", (_, digits) => digits.Count >= 3),
        (MaskKind.VehiclePlate, PlateContext(), "follows words about a number plate", HasDigit),
        (MaskKind.Address, Street(), "names a street", HasStreet)
    ];

    private static bool HasDigit(string text, DigitShape digits) => digits.Count > 0;

    private static bool HasAt(string text, DigitShape digits) => text.Contains('@', StringComparison.Ordinal);

    private static bool HasNetwork(string text, DigitShape digits) => text.AsSpan().ContainsAny(Networks) || HasShortNetwork(text);

    // "sc", "ig" and "fb" as words.
    private static bool HasShortNetwork(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if ((char)(text[i] | 0x20) is 's' or 'i' or 'f' && (text[i] | 0x20, text[i + 1] | 0x20) is ('s', 'c') or ('i', 'g') or ('f', 'b')
                && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2])))
                return true;
        }

        return false;
    }

    private static bool HasStreet(string text, DigitShape digits) => StreetWords().IsMatch(text);

    [GeneratedRegex(@"[\w.+'’-]+(?:@|\s@\s)[\w-]+(?:\s?\.\s?[a-z]{2,})+(?!\w)|[\w.+'’-]+\s?@\s?[\w-]+\s?\.\s?(?:com|net|org|co|uk|cymru|wales)\b(?:\s?\.\s?uk\b)?", Options)]
    private static partial Regex Email();

    [GeneratedRegex(@"[\w.+-]+\s*(?:[(\[<{]\s*(?:at|@)\s*[)\]>}]\s*[\w-]+\s*(?:[(\[<{]\s*dot\s*[)\]>}]|\bdot\b|\.)|\s(?:at|@)\s[\w-]+\s*(?:[(\[<{]\s*dot\s*[)\]>}]|\bdot\b))\s*(?:com|co|uk|org|net|cymru|wales)\b(?:\s*(?:[(\[<{]\s*dot\s*[)\]>}]|\bdot\b|\.)\s*uk\b)?", Options)]
    private static partial Regex SpokenEmail();

    [GeneratedRegex(@"\b(?:https?://|www\.)[^\s<>""]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|co\.uk|org\.uk|org|net|gov\.uk|ac\.uk|sch\.uk|uk|io|me|tv|info|app|gg|ly|ee|link|page|site|online|xyz|cymru|wales)\b(?:/[^\s<>""]*)?|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}/[^\s<>""]+", Options)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w@])@[\w.]{2,40}", Options)]
    private static partial Regex AtHandle();

    [GeneratedRegex(@"\b(?:insta(?:gram)?|snap(?:chat)?|sc|tik ?tok|ig|discord|twitter|facebook|fb|psn|xbox|gamertag|username|user name|telegram|kik|roblox|whatsapp)\b(?:\s+(?:name|account|user|handle|tag|id))?(?:\s*(?:(?:is|as|its|it's|called|under)\s+|[=:@-]\s*)|\s+)(?!is\b|was\b|on\b|and\b|to\b|me\b|or\b|for\b|but\b|with\b|at\b|in\b|the\b|a\b|my\b|because\b|messages\b|group\b|video\b|videos\b|live\b|one\b|games?\b|all\b|so\b|party\b|chat\b)(?<h>@?[a-z][\w.]*[\d_.][\w.]*|(?<=(?:is|=|:|-|as|called|under)\s*)@?[\w.]{3,30})", Options)]
    private static partial Regex NamedHandle();

    [GeneratedRegex(@"(?<![\d/.-])(?:\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:19|20)?\d{2}|(?:19|20)\d{2}[/.\-]\d{1,2}[/.\-]\d{1,2})(?![\d/-])", Options)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\b(?:\d{1,2}(?:st|nd|rd|th|ain|af|fed|ydd|eg)?\s+(?:of\s+|o\s+)?(?:" + Months + @")\.?,?\s+(?:(?:19|20)\d{2}|['’]?\d{2}(?!\d|:))|(?:" + Months + @")\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2})\b", Options)]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"\b(?:the\s+)?(?:" + Ordinals + @")\s+(?:of\s+)?(?:" + Months + @"),?\s+(?:(?:19|20)\d{2}|" + YearInWords + @")\b", Options)]
    private static partial Regex DateInWords();

    [GeneratedRegex(@"(?:\b(?:dob|d\.o\.b\.?|date of birth|born(?: on)?(?: the)?|birthday(?: is|:)?(?: on)?(?: the)?|b-?day(?: is)?|dyddiad geni|ganwyd)\s*(?:is|was|:|=|-)?\s*)(?<h>(?:the\s+)?(?:" + Ordinals + @")\s+(?:of\s+)?(?:" + Months + @")(?:\s+(?:(?:19|20)\d{2}|" + YearInWords + @"))?|\d{1,2}(?:st|nd|rd|th)?[\s/.\-]*(?:of\s+)?(?:\d{1,2}|" + Months + @")(?:[\s/.\-,]*(?:19|20)?\d{2})?|(?:" + Months + @")\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+(?:19|20)\d{2})?|\d{6}|\d{8})", Options)]
    private static partial Regex BirthDate();

    [GeneratedRegex(@"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?[A-D]\b", Options)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(@"\bnhs\s*(?:number|num|no\.?|nr|#)?\s*(?:is|was|:|=|-|,)?\s*(?<h>\d{3}[\s.-]?\d{3}[\s.-]?\d{4})(?!\d)", Options)]
    private static partial Regex NhsContext();

    [GeneratedRegex(@"(?<![\d.,£$/-])\d{3}[\s.-]?\d{3}[\s.-]?\d{4}(?![\d/])", Options)]
    private static partial Regex NhsNumber();

    [GeneratedRegex(@"(?<![\w.£$])(?:(?:\+|00)\s?44[\s.-]?(?:\(0\))?[\s.()-]{0,2}|\(?[0o](?=[\s.()-]{0,2}[\d o])[\s.()-]{0,2})(?:[\do][\s.()-]{0,3}){8,9}[\do](?!\d)|(?<![\w.£$])7\d{3}[\s.-]?\d{3}[\s.-]?\d{3}(?!\d)|(?<![\w.£$])(?:\+\d{1,3}[\s.-]?)(?:\d[\s.-]?){8,11}\d(?!\d)", Options)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(?:(?:" + SpokenDigit + @"|\d{1,4})\b[\s,.-]*){9,}", Options)]
    private static partial Regex SpokenPhone();

    [GeneratedRegex(@"\b(?:(?:number|no\.?|house)\s+)?(?:(?:flat|apartment|apt|unit|room)\s+\d{1,4}[a-z]?,?\s+)?\d{1,4}\s?[a-z]?,?\s+(?!(?:times?|years?|days?|weeks?|months?|hours?|mins?|minutes?|of|in|on|out|people|sessions?|to|and|or|a|the|my|am|pm|more|miles?|stars?|per|appointments?|different|other|at|is|was|for)\b)(?:[\p{L}'’.]+\s+){1,3}?(?:" + Streets + @")\b(?:\s+(?:" + Streets + @")\b)?|\b\d{1,4}[a-z]?,?\s+(?:heol|ffordd|stryd|lon|lôn|maes|clos|rhodfa|bryn|tan y|pen y|cae|y)\s+(?:[\p{L}'’]+\s?){1,3}", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:flat|apartment|apt|house number|door number|number)\s+(?:no\.?\s*)?\d{1,4}[a-z]?\b(?!\s*(?:times?|years?|days?|weeks?|out|of|one|priority|am|pm|%))(?:,?\s+(?:[\p{L}'’]+\s+){1,3}?(?:" + Streets + @")\b)?", Options)]
    private static partial Regex Flat();

    [GeneratedRegex(@"\b(?:gir\s?0aa|[a-z]{1,2}\d[a-z\d]?\s{0,2}\d[abd-hjlnp-uw-z]{2})\b", Options)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b[a-z]{2}\d{2}\s?[a-z]{3}\b(?<!\b(?:on|in|at|to|of|by|my|is|or|as)\d{2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|and|the|was|but|for|you|not|she|day|min|hrs|pls|plz|out|per))", Options)]
    private static partial Regex Plate();

    [GeneratedRegex(@"\b(?:[A-HJ-NPR-TV-Y]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-HJ-NPR-TV-Y])\b|\b[a-hj-npr-tv-y]\d{2,3}\s?" + NoPlateEnd + "[a-z]{3}\\b", RegexOptions.CultureInvariant)]
    private static partial Regex OldPlate();

    [GeneratedRegex(@"\b" + NoPlateStart + @"[a-z]{2} \d{2} " + NoPlateEnd + @"[a-z]{3}\b", Options)]
    private static partial Regex SpacedPlate();

    [GeneratedRegex(@"\b[a-z](?:[a-hj-z]z|i[abgjlw]|[jouxy]i)\s?\d{3,4}\b", Options)]
    private static partial Regex NorthernIrishPlate();

    [GeneratedRegex(@"\b(?:reg(?:istration)?|number ?plate|num plate|plates?|licen[cs]e plate)(?:\s+(?:number|no\.?|plate))?\s*(?:is|was|:|=|-|of)?\s*(?<h>[a-z]{1,3}\s?\d{1,4}\s?[a-z]{1,3}|[a-z]{2}\d{2}\s?[a-z]{3})\b", Options)]
    private static partial Regex PlateContext();

    [GeneratedRegex(@"\b(?:on|at|near|off|in|down|live|lives|living|by)\s+(?!(?:the|my|our|a|this|that|his|her|their|your|every|same|each|no|any|some|long|other|right|wrong|main|high|best|own|in|on|of|to|is|and|it|way|one|all)\b)(?<h>(?:[\p{L}'’]+\s+){1,2}?(?:street|road|rd|avenue|ave|lane|close|drive|crescent|terrace|gardens|grove|mews|estate|heights))\b", Options)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b(?:street|road|rd|avenue|ave|lane|close|drive|crescent|terrace|gardens|grove|mews|estate|heights)\b", Options)]
    private static partial Regex StreetWords();
}
