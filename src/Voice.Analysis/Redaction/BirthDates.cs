using System.Buffers;
using System.Text.RegularExpressions;

namespace Voice.Analysis.Redaction;

/// <summary>Finds dates, also without a year or in words, that stand near words about a birth.</summary>
internal static partial class BirthDates
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int FarthestAfter = 40, FarthestBefore = 25;

    private const string Months = "jan[a-z]*|feb[a-z]*|mar(?:ch)?|apr[a-z]*|may|june?|july?|aug[a-z]*|sep[a-z]*|oct[a-z]*|nov[a-z]*|dec[a-z]*|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr";
    private const string Ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|(?:twenty|thirty)[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|twentieth|thirtieth";
    private const string Numeral = "(?:oh|o|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|hundred|thousand)";
    private const string Year = @"(?:(?:19|20)\d{2}|['’]?\d{2}(?!\d)|(?:(?:two thousand|twenty)(?:[\s-]+(?:and\s+)?(?:oh\s|o\s)?" + Numeral + @")?|(?:oh|o)\s" + Numeral + "))";
    private const string Gap = @"[\s./\-\\_,]{0,3}";

    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["dob", "d.o.b", "d o b", "birth", "born", "bday", "b-day", "b'day", " turn", "be 1", "geni", "ganwyd", "ganed", "enblwydd"], StringComparison.OrdinalIgnoreCase);

    public static void AddTo(ref List<MaskSpan>? spans, string text)
    {
        if (!text.AsSpan().ContainsAny(Beginnings))
            return;
        foreach (ValueMatch cue in Cue().EnumerateMatches(text))
        {
            int from = Math.Max(0, cue.Index - FarthestBefore - 20), end = cue.Index + cue.Length;
            foreach (ValueMatch date in Date().EnumerateMatches(text, from))
            {
                if (date.Index > end + FarthestAfter)
                    break;
                if (date.Index >= end || (date.Index + date.Length <= cue.Index && cue.Index - date.Index - date.Length <= FarthestBefore))
                    (spans ??= []).Add(new MaskSpan(MaskKind.DateOfBirth, date.Index, date.Index + date.Length, "a date near words about a birth"));
            }
        }
    }

    [GeneratedRegex(@"\bd[. ]?o[. ]?b\b|birth(?:days?|date)?|\bborn\b|\bb['’-]?day\w*|\bturn(?:s|ed|ing)?\s+(?:\d{1,2}|" + Numeral + @")\b|\bbe\s+1\d\b|\bdyddiad geni|\bgan(?:wyd|ed)\b|\b\w?h?enblwydd\b|\bpenblwydd\b", Options)]
    private static partial Regex Cue();

    [GeneratedRegex(@"(?<![\d£])(?:\d{1,2}\s?(?:st|nd|rd|th|ain|af|fed|ydd|eg)?" + Gap + @"(?:of\s+|o\s+)?(?:" + Months + @")\b(?:" + Gap + Year + @"\b)?"
        + @"|\d{1,2}(?:st|nd|rd|th)?(?:of)?(?:" + Months + @")\d{2,4}"
        + "|(?:19|20)\\d{2}[\\s./\\-\\\\_]{1,2}\\d{1,2}[\\s./\\-\\\\_]{1,2}\\d{1,2}"
        + "|\\d{1,2}[\\s./\\-\\\\_,|:]{1,3}\\d{1,2}(?:[\\s./\\-\\\\_,|:]{1,3}(?:19|20)?\\d{2})?(?![\\d:])"
        + @"|\d{8}(?!\d)|\d{6}(?!\d)|(?:19[4-9]\d|20[0-2]\d)(?!\d)|\d{1,2}(?:st|nd|rd|th)\b)"
        + @"|\b(?:" + Months + @")\.?" + Gap + @"(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\b(?!:)|(?:" + Ordinals + @")\b)(?:" + Gap + Year + @"\b)?"
        + @"|\b(?:" + Months + @")\.?" + Gap + Year + @"\b"
        + @"|\b(?:" + Ordinals + @")\s+(?:of\s+)?(?:" + Months + @")\b(?:" + Gap + Year + @"\b)?"
        + @"|\b" + Numeral + @"(?:[\s-]+(?:and\s+)?" + Numeral + @"){2,}\b", Options)]
    private static partial Regex Date();
}
