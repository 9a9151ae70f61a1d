using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Voice.Analysis.Redaction;

/// <summary>The shapes of UK identifiers. Digits may be typed as the letter o; recall comes before precision.</summary>
internal static partial class IdentifierPatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr";
    private const string Ends = @"(?:co|con|com|cim|org|net|gov|ac|sch|nhs|uk|ie|eu|me|io|cymru|wales|scot)\b(?:\s?\.\s?uk\b)?";
    private const string Dot = @"(?:[(\[<{]\s*dot\s*[)\]>}]|\bdot\b|[.,])";
    private const string MailHosts = "(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|aol|btinternet|protonmail|ymail|virginmedia)";
    private const string Streets = "street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|way|court|crescent|cres|terrace|gardens|gdns|grove|square|walk|hill|row|mews|park|parade|rise|view|green|house|place|estate|heights|tower|towers|villas|wharf|quay|point|lodge|mansions|buildings|fold|croft|vale|broadway|cottages|cl|ct|crt|crescnt|tce|ter|terr|gdn|grn|pk|sq|av|avn|str";
    private const string NoHouse = "(?!(?:times?|years?|yrs?|days?|weeks?|wks?|months?|hours?|hrs?|mins?|minutes?|of|in|on|out|people|sessions?|to|and|or|a|the|my|am|pm|more|miles?|stars?|per|appointments?|different|other|others|at|is|was|for|with|kids|children|brothers?|sisters?|siblings?|mates|friends|men|lads|girls|boys|staff|nurses?|doctors?|percent|x)\\b)";

    private const string Areas = "a[bl]|b[abdhlnrst]?|c[abfhmortvw]|d[adeghlnty]|e[chnx]?|f[ky]|g[luy]?|h[adgprsux]|i[gmpv]|je|k[atwy]|l[adelnsu]?|m[ekl]?|n[egnprw]?|o[lx]|p[aehlor]|r[ghm]|s[aegklmnoprstwy]?|t[adfnqrsw]|ub|w[acdfnrsv]?|yo|ze";
    private const string Gap = @"[\s.,/\\_|-]{0,2}";

    private const string NoFacility = "(?:the|a|an|my|our|his|her|their|your|and|or|of|to|in|at|on|for|is|was|were|it|local|new|old|big|whole|same|other|another|council|housing|industrial|trading|retail|business|theme|water|caravan|rough|nearby|nearest|next|nice|main|little|small|entire|private|real|police|youth|car|bus|train|tube|fire|skate|community|leisure|sports?|boxing|football|rugby|national|public|shopping|disabled|storey|staff|visitors?|free|hospital|town|city|village|local|different|after|first|second|another|good|bad|best|this|that|these|those|only|called|from|with|they|we|i|you|he|she|got|get|go|go|take|took|me|him|them|us|day|health|medical|walk|pay|lorry|secure|country|playing|near|by|near|every|any|some|no|not|be|been|had|has|have|under|overnight|into|armed|actual)\\b";

    private const string Ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|twentieth|thirtieth";
    private const string YearInWords = "(?:two thousand|twenty)(?: and)?(?: (?:oh |o )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty))?";

    // Words of three letters that follow a number in ordinary sentences: "m25 for", "15 min".
    private const string NoPlateEnd = "(?!(?:and|the|was|but|for|you|not|she|day|min|hrs|hes|pls|plz|out|per|are|has|had|can|got|get|all|any|off|one|two|six|ten|now|who|how|why|his|her|him|our|yet|too|way|lol|mum|dad|nan|bus|car|van|kid|man|men|boy|yrs|ago|via|let|did|due|new|old|big|bad|use|see|say|ask|end|job|gym|tbh|etc|app|its|ive|ill|dnt|cos|coz|cuz|wen|wiv|wit|wot|mrs|sec|pts|mph|ish|odd|yea|wks)\\b)";
    private const string NoPlateStart = "(?!(?:on|in|at|to|of|by|my|is|or|as|we|do|be|am|up|so|if|it|no|go|he|me|us|an|oh|ok|im|yr|vs)\\b)";

    // Looked for before the shapes themselves: a search for several words at once costs a tenth of a shape that begins with a choice.
    private static readonly SearchValues<string> MonthBeginnings = SearchValues.Create(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ion", "chwef", "maw", "ebr", "mai", "meh", "gorff", "awst", "medi", "hyd", "tach", "rhag"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> SpokenMails = SearchValues.Create(["dot", "at]", "at)", "at }", "gmail", "googlemail", "hotmail", "outlook", "yahoo", "icloud", "aol", "btinternet", "protonmail", "ymail", "virginmedia"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Houses = SearchValues.Create(["cottage", "bungalow", "lodge", "farm", "vicarage", "rectory", "manor", "barn", "villa", "grange", "hall,", "mill,", "house,", "croft,", " ty ", " tŷ ", " plas ", " llys ", " pen "], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Facilities = SearchValues.Create([" park", " rec ", " rec.", " rec,", " estate", " est ", " flats", " youth", " boxing", " playing field", "police station", "bus station", "train station", "tube station", "fire station", " nick", " custody", " leisure", " community", " sports", " skate", " football", " rugby"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Webs = SearchValues.Create(["www", "http", " dot "], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> StreetBeginnings = SearchValues.Create([" street", " road", " rd", " ave", " lane", " ln", " close", " cl", " drive", " cres", " terrace", " tce", " garden", " gdns", " grove", " mews", " estate", " heights"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> YearBeginnings = SearchValues.Create(["two thousand", "twenty"], StringComparison.OrdinalIgnoreCase);

    public static ImmutableArray<(MaskKind Kind, Regex Shape, string Reason, Func<TextShape, bool> Applies)> All { get; } =
    [
        (MaskKind.Email, Email(), "looks like an e-mail address", shape => shape.HasAt),
        (MaskKind.Email, SpokenEmail(), "looks like an e-mail address in words", shape => shape.Text.AsSpan().ContainsAny(SpokenMails) || shape.HasDotInside),
        (MaskKind.Url, Url(), "looks like a web address", shape => shape.HasDotInside || shape.Text.AsSpan().ContainsAny(Webs)),
        (MaskKind.SocialHandle, AtHandle(), "a name after @", shape => shape.HasAt),
        (MaskKind.SocialHandle, OddWord(), "letters, digits and signs as in a user name", shape => (shape.Digits.TouchLetters && shape.Digits.Count >= 2) || shape.Text.Contains('_', StringComparison.Ordinal) || shape.HasDotInside || shape.Text.Contains("u/", StringComparison.OrdinalIgnoreCase)),
        (MaskKind.SocialHandle, NamedHandle(), "follows the name of a social network", shape => shape.NamesNetwork),
        (MaskKind.SocialHandle, HandleOn(), "a user name before the name of a social network", shape => (shape.Digits.TouchLetters || shape.Text.AsSpan().ContainsAny('_', '-') || shape.HasDotInside) && shape.NamesNetwork),
        (MaskKind.NhsNumber, NhsContext(), "follows NHS", shape => shape.Digits.Count >= 10),
        (MaskKind.Phone, Phone(), "has the shape of a telephone number", shape => shape.Digits.Count >= 6),
        (MaskKind.DateOfBirth, NumericDate(), "a full date", shape => shape.Digits.Count >= 4),
        (MaskKind.DateOfBirth, WrittenDate(), "a full date", shape => shape.Digits.Count >= 3 && shape.Text.AsSpan().ContainsAny(MonthBeginnings)),
        (MaskKind.DateOfBirth, DateInWords(), "a full date in words", shape => (shape.Digits.Count >= 4 || shape.Text.AsSpan().ContainsAny(YearBeginnings)) && shape.Text.AsSpan().ContainsAny(MonthBeginnings)),
        (MaskKind.NationalInsurance, NationalInsurance(), "has the shape of a National Insurance number", shape => shape.Digits.Count >= 6),
        (MaskKind.NhsNumber, NhsNumber(), "ten digits in the shape of an NHS number", shape => shape.Digits.Count >= 10),
        (MaskKind.Address, Address(), "a number and a street", shape => shape.Digits.Count > 0),
        (MaskKind.Address, Flat(), "a flat or house number", shape => shape.Digits.Count > 0 || shape.Text.Contains("block", StringComparison.OrdinalIgnoreCase)),
        (MaskKind.Postcode, Postcode(), "has the shape of a postcode", shape => shape.Digits.TouchLetters),
        (MaskKind.Postcode, Outward(), "the first half of a postcode", shape => shape.Digits.TouchLetters),
        (MaskKind.VehiclePlate, Plate(), "has the shape of a number plate", shape => shape.Digits.TouchLetters),
        (MaskKind.VehiclePlate, OldPlate(), "has the shape of an older number plate", shape => shape.Digits.TouchLetters),
        (MaskKind.VehiclePlate, SpacedPlate(), "has the shape of a number plate", shape => shape.Digits.Count >= 2),
        (MaskKind.VehiclePlate, ApartPlate(), "has the shape of a number plate", shape => shape.Digits.Count >= 2 && HasDigitsBetweenShortWords(shape.Text)),
        (MaskKind.VehiclePlate, NorthernIrishPlate(), "has the shape of a Northern Irish number plate", shape => shape.Digits.Count >= 3),
        (MaskKind.VehiclePlate, PlateContext(), "follows words about a number plate", shape => shape.Digits.Count > 0),
        (MaskKind.Address, LivedAt(), "a number after words about a home", shape => shape.Digits.Count > 0 && shape.NamesHome),
        (MaskKind.Address, HouseName(), "a house and a street", shape => shape.Text.Contains(',', StringComparison.Ordinal) && shape.Text.AsSpan().ContainsAny(Houses)),
        (MaskKind.Address, LivedIn(), "a house and a street after words about a home", shape => shape.Text.Contains(',', StringComparison.Ordinal) && shape.NamesHome),
        (MaskKind.Address, LivedOn(), "a street after words about a home", shape => shape.NamesHome),
        (MaskKind.Address, Street(), "names a street", shape => shape.Text.AsSpan().ContainsAny(StreetBeginnings)),
        (MaskKind.Place, Facility(), "names a place people go to", shape => shape.Text.AsSpan().ContainsAny(Facilities))
    ];

    // "p 123 abc", "ab-12-cde"; not "waited 20 minutes".
    private static bool HasDigitsBetweenShortWords(string text)
    {
        for (int i = text.AsSpan().IndexOfAnyInRange('0', '9'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            int from = i, to = i;
            while (to < text.Length && char.IsAsciiDigit(text[to]))
                to++;
            if (to - from <= 3 && LettersBefore(text, from) is >= 1 and <= 3 && (LettersAfter(text, to) is >= 1 and <= 3 || (to + 1 < text.Length && char.IsAsciiDigit(text[to + 1]))))
                return true;
            i = to;
        }

        return false;
    }

    private static int LettersBefore(string text, int at)
    {
        int end = at > 0 && !char.IsLetter(text[at - 1]) ? at - 1 : at, start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return end - start;
    }

    private static int LettersAfter(string text, int at)
    {
        int start = at < text.Length && !char.IsLetter(text[at]) ? at + 1 : at, end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end - start;
    }

    [GeneratedRegex(@"[\w.+'’-]+\s?[(\[<{]?\s?@+\s?[)\]>}]?\s?[\w-]+(?:\s?(?:[.,]+|\bdot\b)\s?" + Ends + @")+|[\w.+'’-]+[(\[<{]?@+[)\]>}]?[\w-]+?(?:(?:\s?[.,]+\s?|\s?dot\s?)" + Ends + @"|\.+[\w-]+)*(?![\w-])", Options)]
    private static partial Regex Email();

    [GeneratedRegex(@"[\w.+'’-]+(?:\s(?:dot|underscore|dash|hyphen|plus)\s[\w-]+){0,3}\s*(?:[(\[<{]\s*(?:at|@)\s*[)\]>}]\s*[\w-]+\s*" + Dot + @"\s*" + Ends + @"|\s(?:at|@)\s+(?:[\w-]+\s*(?:[(\[<{]\s*dot\s*[)\]>}]|\bdot\b)\s*" + Ends + @"|(?:" + MailHosts + @"|(?:live|sky|msn|me|talktalk|proton)(?=\s*(?:\.|\bdot\b)))\b(?:\s*" + Dot + @"\s*" + Ends + @")?))(?:\s*" + Dot + @"\s*uk\b)?|\b(?=[\w.+-]*[\d_.+-])[\w.+-]+\w\s(?:at|@)\s[\w-]+(?:\.[\w-]+)+", Options)]
    private static partial Regex SpokenEmail();

    [GeneratedRegex(@"\bhttps?\s?:?\s?/\s?/\s?[^\s<>""]+|\bwww\s?(?:\.|\bdot\b)\s?[\w-]+(?:\s?(?:\.|\bdot\b)\s?[\w-]{2,})*(?:/[^\s<>""]*)?|\b[a-z0-9-]+(?:\s(?:dot)\s[\w-]+)*\sdot\s(?:com|co dot uk|org dot uk|org|net|gov dot uk|cymru|wales)\b(?:\s(?:slash|forward slash)\s[\w-]+)*|\b[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.(?:com|co\.uk|org\.uk|org|net|gov\.uk|ac\.uk|sch\.uk|nhs\.uk|police\.uk|uk|io|me|tv|info|app|gg|ly|ee|be|to|fm|cc|biz|scot|london|link|page|site|online|xyz|club|shop|live|social|cymru|wales)\b(?:[/?#:][^\s<>""]*)?|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}/[^\s<>""]+", Options)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w@])@[\w.]*\w(?:#\d{2,6})?", Options)]
    private static partial Regex AtHandle();

    [GeneratedRegex(@"\b(?:insta(?:gram)?|snap(?:chat)?|sc|tik ?tok|ig|discord|disc|twitter|facebook|fb|psn|ps[45]|xbox(?: live)?|gamer ?tag|username|user ?name|user|telegram|kik|roblox|whatsapp|fortnite|minecraft|steam|twitch|reddit|bereal|threads|signal|yubo|wizz|vsco|youtube|epic|handle|screen ?name)s?\b(?:\s+(?:name|account|user|username|handle|tag|id|me))*(?:\s*(?:(?:is|as|its|it's|called|under)\s+|[=:@-]\s*)+|\s+)(?!is\b|was\b|on\b|and\b|to\b|me\b|or\b|for\b|but\b|with\b|at\b|in\b|the\b|a\b|my\b|because\b|messages\b|group\b|video\b|videos\b|live\b|one\b|games?\b|all\b|so\b|party\b|chat\b|not\b|just\b|that\b|how\b|about\b|really\b|very\b|by\b|what\b|good\b|bad\b)(?<h>@?[a-z][\w.]*[\d_.][\w.#]*\w|(?<=(?:is|its|it's|=|:|-|as|called|under)\s*)@?[\w.]{3,30}(?:#\d+)?(?:\s(?:v\d|\d{2,4}\b))?)", Options)]
    private static partial Regex NamedHandle();

    // "zoe.x on insta"
    [GeneratedRegex(@"(?<![\w.@-])(?<h>@?\p{L}[\w.-]*[\d_.-][\w.-]*\w)\s+on\s+(?:my\s+)?(?:insta|snap|tik ?tok|discord|twitter|facebook|fb|ig|telegram|roblox|twitch|reddit|xbox|psn|youtube|fortnite|steam)", Options)]
    private static partial Regex HandleOn();

    // A word with an underscore, or letters before at least two digits; not "covid19", "20mg", "p90".
    [GeneratedRegex(@"(?<![\w@.])(?:u/[\w.-]{2,}\w|\p{L}{2,}(?:\.\p{L}{2,}){2,}|(?=[\w.]*\p{L}{2})(?=[\w.]*_)\w[\w.]*\w(?:#\d+)?|(?!(?:nhs|covid|hours?|form|section|level|year|key|unit|ward|room|type|top)\d)\p{L}{3,}(?:\.\p{L}{1,12})?\d{2,}\w*(?:#\d+)?|\p{L}{2,}\.\p{L}{1,12}\d{2,}|\p{L}\w*#\d{3,6})(?!\w)", Options)]
    private static partial Regex OddWord();

    [GeneratedRegex("(?<![\\d/.-])(?:\\d{1,2}\\s?[/.\\-\\\\_]\\s?\\d{1,2}\\s?[/.\\-\\\\_]\\s?(?:19|20)?\\d{2}|\\d{1,2}[\\s,]+\\d{1,2}[\\s,]+(?:19|20)\\d{2}|(?:19|20)\\d{2}[\\s/.\\-\\\\_]\\d{1,2}[\\s/.\\-\\\\_]\\d{1,2})(?![\\d/-])", Options)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\b(?:\d{1,2}(?:st|nd|rd|th|ain|af|fed|ydd|eg)?[\s.\-/]*(?:of\s+|o\s+)?(?:" + Months + @")[\s.,\-/]{0,3}(?:(?:19|20)\d{2}|['’]?\d{2}(?!\d|:))|(?:" + Months + @")\.?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2})\b", Options)]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"\b(?:the\s+)?(?:" + Ordinals + @")\s+(?:of\s+)?(?:" + Months + @"),?\s+(?:(?:19|20)\d{2}|" + YearInWords + @")\b", Options)]
    private static partial Regex DateInWords();

    [GeneratedRegex(@"\b(?=[a-z]\s?[a-z][\s\do.,/\\_-])(?:[A-CEGHJ-PR-TW-Z]\s?[A-Z](?:" + Gap + @"[\do]){6}" + Gap + @"[A-D]|(?!(?:of|my|at|an|as|be|by|he|we|is|no|to|or|am|pm|in|on)\b)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:" + Gap + @"[\do]{2}){3})\b", Options)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(@"\bnhs\s*(?:number|num|no\.?|nr|#)?\s*(?:is|was|:|=|-|,)?\s*(?<h>\d{3}[\s.-]?\d{3}[\s.-]?\d{4})(?!\d)", Options)]
    private static partial Regex NhsContext();

    [GeneratedRegex(@"(?<![\d.,£$/-])\d{3}[\s.-]?\d{3}[\s.-]?\d{4}(?![\d/])", Options)]
    private static partial Regex NhsNumber();

    [GeneratedRegex(@"(?<![\w.£$])(?:(?:\+|00)\s?44[\s.-]?(?:\(0\))?[\s.()-]{0,2}|\(?[0o](?=[\s.()-]{0,2}[\d o])[\s.()-]{0,2})(?:[\do][\s.()-]{0,3}){8,9}[\do](?!\d)|(?<![\w.£$])7\d{3}[\s.-]?\d{3}[\s.-]?\d{3}(?!\d)|(?<![\w.£$])(?:\+\d{1,3}[\s.-]?)(?:\d[\s.-]?){8,11}\d(?!\d)", Options)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(?:(?:flat|apartment|apt|unit|room)\s+\d{1,4}[a-z]?,?\s+)?(?:\d/\d{1,2},?\s+)?\d{1,4}(?:\s?[-/]\s?\d{1,4})?\s?[a-z]?,?\s+(?:on\s+(?:the\s+)?)?" + NoHouse + @"(?:[\p{L}'’.]+\s+){1,3}?(?:" + Streets + @")\b(?:\s+(?:" + Streets + @")\b)?|\b\d{1,4}[a-z]?,?\s+the\s+(?:avenue|crescent|close|green|grove|drive|lane|terrace|mews|gardens|square|paddocks?|willows|hill)\b|\b\d{1,4}[a-z]?,?\s+(?:heol|ffordd|stryd|lon|lôn|maes|clos|rhodfa|rhiw|bryn|tan y|pen y|cae|y)\s+(?:[\p{L}'’]+\s?){1,3}", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:flat|apartment|apt|house number|door number|number)\s+(?:no\.?\s*)?\d{1,4}[a-z]?\b(?!\s*(?:times?|years?|days?|weeks?|out|of|one|priority|am|pm|%))(?:,?\s+(?:[\p{L}'’]+\s+){1,3}?(?:" + Streets + @")\b)?|\b(?:block|plot|pitch|bay|flat|unit|room)\s+[a-z\d]{1,4},?\s+" + NoHouse + @"(?:[\p{L}'’]+\s+){1,3}?(?:" + Streets + @"|site|yard|flats)\b", Options)]
    private static partial Regex Flat();

    [GeneratedRegex(@"\b(?:gir\s?0aa|bfpo\s?\d{1,4}|(?:" + Areas + @")\s?\d[a-z\d]?[\s.,/-]{0,3}[\do](?:[abd-hjlnp-uw-z]{2}|(?<=\b\w{2,4}[\s.,/-]{0,3}[\do])\s(?!(?:as|at|be|by|he|us|up|we|an|ur|ya|ye|st|nd|rd|th|yr|hr|ha|ad)\b)[abd-hjlnp-uw-z]{2}))\b", Options)]
    private static partial Regex Postcode();

    // "in SW1A", "the M14 area"; not "b4", "m8" and "the M6".
    [GeneratedRegex(@"\b(?=[a-z]{1,2}\d)(?:(?<=\b(?:in|from|near|round|around|into|outside|live|lives|area|postcode|post code|code|moved to|moving to|back to|is|over|through|across)\s+(?:is\s+|the\s+(?!m\d))?)(?!(?:b4|m8|w8|h8|b12|b6|e45)\b)(?:" + Areas + @")\d[\da-z]?(?:[\s.,-]{1,2}\d\b)?\b(?!\s*(?:ward|clinic|motorway|mg|min))|(?<=\b(?:at|to|are|its|im|at|was)\s+)(?:" + Areas + @")\d[\da-z]?[\s.-]{1,2}\d\b(?!\s*(?:hours?|hrs?|mins?|pm|am|times?|days?|weeks?))|\b(?:" + Areas + @")\d[\da-z]?(?=\s+(?:area|end|side|boys?|lads?|gang|crew|lot|postcode|way|estate|youts?|man|kids|girls)\b))", Options)]
    private static partial Regex Outward();

    [GeneratedRegex(@"\b[a-z]{2}\d{2}\s?[a-z]{3}\b(?<!\b(?:on|in|at|to|of|by|my|is|or|as)\d{2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|and|the|was|but|for|you|not|she|day|min|hrs|pls|plz|out|per))", Options)]
    private static partial Regex Plate();

    [GeneratedRegex(@"\b(?:[A-HJ-NPR-TV-Y]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-HJ-NPR-TV-Y])\b|\b[a-hj-npr-tv-y]\d{2,3}\s?" + NoPlateEnd + "[a-z]{3}\\b", RegexOptions.CultureInvariant)]
    private static partial Regex OldPlate();

    [GeneratedRegex(@"\b" + NoPlateStart + @"[a-z]{2} \d{2}\s{1,3}" + NoPlateEnd + @"[a-z]{3}\b|\b[a-z]{2}\s{1,3}\d{2}" + NoPlateEnd + @"[a-z]{3}\b|\b[a-z]{2}\d{2}\s{2,3}" + NoPlateEnd + @"[a-z]{3}\b", Options)]
    private static partial Regex SpacedPlate();

    // "ab12.cde", "ab1 2cde", "p 123 abc".
    [GeneratedRegex(@"\b(?=[a-z]{1,3}[\s.,/-]?\d)(?:" + NoPlateStart + @"[a-z]{2}[\s.,/-]?\d\s?\d[.,/-]\s?[a-z]{3}|" + NoPlateStart + @"[a-z]{2}\d\s\d" + NoPlateEnd + @"[a-z]{3}|[a-z]{2}[.,/-]\d\d[\s.,/-]?" + NoPlateEnd + @"[a-z]{3}|[b-hj-npr-tv-y][\s.,/-]\d{2,3}[\s.,/-]" + NoPlateEnd + @"[a-z]{3}|" + NoPlateEnd + @"[a-z]{3}[.,/-]?\d{2,3}[\s.,/-]?[a-hj-npr-tv-y]|" + NoPlateEnd + @"[a-z]{3}[\s.,/-]\d{2,3}[a-hj-npr-tv-y])\b(?<!\d(?:am|pm|th|st|p|m|s|k|d|h))", Options)]
    private static partial Regex ApartPlate();

    [GeneratedRegex(@"\b[a-z](?:[a-z]z|i[abgjlw]|[jouxy]i)\s?\d{3,4}\b", Options)]
    private static partial Regex NorthernIrishPlate();

    [GeneratedRegex(@"\b(?:reg(?:istration|gy|o)?|(?:private|number|num|licen[cs]e)\s?(?:plate|reg)s?|plates?)\b(?:\s+(?:number|no\.?|num|plate))?(?:\s*(?:is|was|its|it's|says|said|reads|begins|starts|ends|with|on|of|:|=|-))*\s*(?<h>(?!(?:in|on|at|of|to|by|for|the|was|is|and)\b)[a-z]{1,3}[\s.-]?\d{1,4}[\s.-]?(?:" + NoPlateEnd + @"[a-z]{1,3})?|\d{1,4}[\s.-]?[a-z]{1,3}|[a-z]{2}\d{2}[\s.-]?[a-z]{3})\b", Options)]
    private static partial Regex PlateContext();

    // "lives with nan at 12 the green", "address: 4 hillside"
    [GeneratedRegex(@"\b(?:live[sd]?|living|stay(?:s|ed|ing)?|address|moved|house|home)\b(?:\s+(?:at|to|is|with|my|nan|mum|dad|on|in|down|near|off|its|dads|mums|nans|now|up))*(?<=\b(?:at|is|to|its|address|on))\s*[:,-]?\s*(?<h>(?:no\.?\s+|number\s+|house\s+)?\d{1,4}[a-z]?,?\s+(?:the\s+)?" + NoHouse + @"[\p{L}'’]{3,})", Options)]
    private static partial Regex LivedAt();

    // "Rose Cottage, Mill Lane"
    [GeneratedRegex(@"\b(?:[\p{L}'’]+\s+){0,2}(?:cottage|bungalow|lodge|farm|farmhouse|vicarage|rectory|manor|barn|villa|grange|hall|mill|house|croft|(?:t[yŷ]|plas|llys|pen)\s[\p{L}]+)\s*,\s*(?:[\p{L}'’]+\s+){1,3}?(?:" + Streets + @")\b", Options)]
    private static partial Regex HouseName();

    // "we live at hillside, mill lane"
    [GeneratedRegex(@"\b(?:(?:live[sd]?|living|stay(?:s|ed|ing)?|address|moved|house|home)\b(?:\s+(?:at|to|is|with|my|nan|mum|dad|on|in|down|near|off|its|dads|mums|nans|now|up))*|outside)\s*:?\s+(?<h>(?:[\p{L}'’]+\s+){0,2}[\p{L}'’]+,\s*(?:[\p{L}'’]+\s+){1,2}(?:" + Streets + @")\b)", Options)]
    private static partial Regex LivedIn();

    // "at moss bank boxing club", "the thornhill estate"; not "the local park", "the car park".
    [GeneratedRegex(@"\b(?:at|in|into|on|to|from|near|by|round|the|outside|called|behind|go|goes|going|went)\s+(?!(?:a|my|our|his|her|their|this|that|any|your|every|an|in|on|at|to|it)\b)(?<h>(?:(?!" + NoFacility + @")[\p{L}'’]+\s+){1,2}?)(?:(?:country\s+|skate\s*)?park|rec|estate|est|flats|(?:youth|boxing|boys|girls|football|rugby|martial arts|gymnastics)\s+(?:club|centre|center|project|hub|gym)|(?:community|leisure|sports)\s+(?:centre|center|hub)|playing\s+fields?|(?:police|bus|train|tube|fire)\s+station|nick|custody(?:\s+suite)?)\b", Options)]
    private static partial Regex Facility();

    // "i live on elm ln", "at the end of Queens Walk"
    [GeneratedRegex(@"\b(?:live[sd]?|living|stay(?:s|ed|ing)?|address|moved|end|hangs?|outside|chill)\b(?:\s+(?:about|out|round|now|just|up))*\s+(?:on|at|in|down|near|off|of|to|is)\s+(?!(?:the|my|our|a|this|that|his|her|their|your|every|same|each|no|any|some|long|other|right|wrong|own|to|is|and|all)\b(?!\s+(?:hill|green|gdns|av|ave|cl|ct|cres|tce|ln|rd)\b))(?<h>(?:[\p{L}'’]+\s+){1,2}?(?:" + Streets + @"))\b", Options)]
    private static partial Regex LivedOn();

    [GeneratedRegex(@"\b(?:on|at|near|off|in|down|live|lives|living|by)\s+(?!(?:the|my|our|a|this|that|his|her|their|your|every|same|each|no|any|some|long|other|right|wrong|main|high|best|own|in|on|of|to|is|and|it|way|one|all)\b)(?<h>(?:[\p{L}'’]+\s+){1,2}?(?:street|road|rd|avenue|ave|lane|ln|close|cl|drive|crescent|cres|terrace|tce|gardens|gdns|grove|mews|estate|heights))\b", Options)]
    private static partial Regex Street();
}
