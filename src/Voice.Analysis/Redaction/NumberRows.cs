using System.Buffers;
using System.Text.RegularExpressions;

namespace Voice.Analysis.Redaction;

/// <summary>Finds long rows of digits however they are set apart, in figures, in words, or in pieces with words between.</summary>
internal static partial class NumberRows
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int LeastDigits = 9, LeastWithCue = 5, FarthestPiece = 45, FarthestExtension = 16;

    private static readonly SearchValues<string> SpokenDigits = SearchValues.Create(["seven", "eight", "three", "four", "five", "six", "nine", "zero", "double", "triple", "saith", "wyth"], StringComparison.OrdinalIgnoreCase);

    public static void AddTo(ref List<MaskSpan>? spans, string text, DigitShape digits)
    {
        if (digits.Count < LeastWithCue && !text.AsSpan().ContainsAny(SpokenDigits))
            return;
        List<Row> rows = RowsOf(text);
        for (int i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            int last = LastPiece(rows, text, i);
            if (last > i)
                i = AddPieces(ref spans, rows, i, last);
            else if (IsLong(text, row) || (row.Digits >= LeastWithCue && Cue().IsMatch(text.AsSpan(0, row.Start))))
                (spans ??= []).Add(Span(text, row));
            else if (i > 0 && row.Start - rows[i - 1].End <= FarthestExtension && rows[i - 1].Digits >= LeastWithCue && Extension().IsMatch(text.AsSpan(rows[i - 1].End, row.Start - rows[i - 1].End)))
                (spans ??= []).Add(new MaskSpan(MaskKind.Phone, row.Start, row.End, "an extension after a telephone number"));
        }
    }

    private static bool IsLong(string text, Row row)
        => row.Digits >= LeastDigits && row.Figures + row.Words >= 1 && !Years().IsMatch(text.AsSpan(row.Start, row.End - row.Start));

    private static MaskSpan Span(string text, Row row)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, row.Start), all = text.AsSpan(row.Start, row.End - row.Start);
        bool nhs = row.Digits == 10 && all[0] is >= '1' and <= '9';
        bool prefixed = before.EndsWith("+");
        return nhs && !prefixed ? new MaskSpan(MaskKind.NhsNumber, row.Start, row.End, "ten digits in a row, as in an NHS number")
            : new MaskSpan(MaskKind.Phone, row.Start, row.End, "a long row of digits, as in a telephone number");
    }

    // "07700 and then 900 123": what begins like a telephone number and is made whole by the rows after it.
    private static int LastPiece(List<Row> rows, string text, int first)
    {
        int digits = rows[first].Digits, last = first;
        if (digits is < 3 or > 9 || text[rows[first].Start] is not ('0' or 'o' or 'O'))
            return first;
        while (digits < 10 && last + 1 < rows.Count && rows[last + 1].Start - rows[last].End <= FarthestPiece)
            digits += rows[++last].Digits;
        return digits is 10 or 11 ? last : first;
    }

    private static int AddPieces(ref List<MaskSpan>? spans, List<Row> rows, int first, int last)
    {
        for (int i = first; i <= last; i++)
            (spans ??= []).Add(new MaskSpan(MaskKind.Phone, rows[i].Start, rows[i].End, "a piece of a telephone number"));
        return last;
    }

    private static List<Row> RowsOf(string text)
    {
        var rows = new List<Row>();
        int weight = 1;
        foreach (ValueMatch match in Item().EnumerateMatches(text))
        {
            ReadOnlySpan<char> item = text.AsSpan(match.Index, match.Length);
            bool word = char.IsLetter(item[0]) && !item.ContainsAnyInRange('0', '9');
            int times = !word ? 0 : item.StartsWith("double", StringComparison.OrdinalIgnoreCase) ? 2 : item.StartsWith("tr", StringComparison.OrdinalIgnoreCase) && item.Length > 3 ? 3 : 0;
            var one = new Row(match.Index, match.Index + match.Length, times > 0 ? 0 : word ? weight : item.Length, word ? 0 : 1, word ? 1 : 0);
            weight = times > 0 ? times : 1;
            if (rows.Count > 0 && Joins(text, rows[^1], one))
                rows[^1] = rows[^1].With(one);
            else
                rows.Add(one);
        }

        return rows;
    }

    private static bool Joins(string text, Row before, Row next)
        => next.Start - before.End <= 6 && text.AsSpan(before.End, next.Start - before.End).ContainsAnyExcept(Separators) == false;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\u00a0.,-/\\_()[]|~*–—+'");

    [GeneratedRegex(@"(?<![\p{L}\d£$])[\do]*\d[\do]*(?:(?<=\d{9,})|(?![\p{L}%]))|(?<!\p{L})(?<!(?:last|first|next|final)\s)(?:oh|o|zero|nought|double|treble|triple|one|two|three|four|five|six|seven|eight|nine|sero|dim|un|dau|tri|pedwar|pump|chwech|saith|wyth|naw)(?!\p{L})", Options)]
    private static partial Regex Item();

    [GeneratedRegex(@"\b(?:phone|fone|telephone|tel|mobile|mob|landline|number|numbers|num|ring|call|phoned?|rang|text|txt|whatsapp|ff[oô]n)\b(?:\s+(?:me|us|him|her|them|mum|dad|no|number|at|home))*[\s.:,=#-]*(?:(?:is|its|it's|was|on|at|to|from|now|yw|ydy)[\s:]*)*$", Options | RegexOptions.RightToLeft)]
    private static partial Regex Cue();

    [GeneratedRegex(@"^[\s,(]*(?:ext|extension|extn|x|option|est)\b[\s.:]*$", Options)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^(?:(?:19|20)\d{2}[\s,/-]*)+$", Options)]
    private static partial Regex Years();

    /// <summary>Neighbouring figures and words for digits.</summary>
    private readonly record struct Row(int Start, int End, int Digits, int Figures, int Words)
    {
        public Row With(Row next) => new(Start, next.End, Digits + next.Digits, Figures + next.Figures, Words + next.Words);
    }
}
