using System.Globalization;
using System.Text;

namespace Voice.Analysis.Text;

/// <summary>Maps each UTF-16 unit to the one the analysis sees: lower case, without accents, look-alikes made plain.</summary>
internal static class CharacterFolding
{
    /// <summary>Marks a unit that is left out, such as a combining accent or a zero-width space.</summary>
    public const char Dropped = '\0';

    private static readonly char[] Table = BuildTable();

    /// <summary>The folded form of <paramref name="unit"/>, or <see cref="Dropped"/>.</summary>
    public static char Fold(char unit) => Table[unit];

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (int i = 0; i < table.Length; i++)
            table[i] = char.ToLowerInvariant((char)i);
        FoldAccents(table, 0x00C0, 0x024F);
        FoldAccents(table, 0x1E00, 0x1EFF);
        FoldFullWidth(table);
        Map(table, "‘’‚‛′´`ʼ＇", "'''''''''");
        Map(table, "“”„‟″«»", "\"\"\"\"\"\"\"");
        Map(table, "‐‑‒–—―−", "-------");
        Map(table, "аеорсухіј", "aeopcyxij");
        Map(table, "АВЕКМНОРСТХІЈ", "abekmhopctxij");
        for (int i = 0; i < table.Length; i++)
        {
            if (char.IsWhiteSpace((char)i) || (char.IsControl((char)i) && i != 0))
                table[i] = ' ';
            else if (IsInvisible((char)i))
                table[i] = Dropped;
        }

        table['…'] = '.';
        table[0] = ' ';
        return table;
    }

    private static void FoldAccents(char[] table, int from, int to)
    {
        for (int i = from; i <= to; i++)
        {
            string decomposed = ((char)i).ToString().Normalize(NormalizationForm.FormD);
            if (decomposed[0] < 128)
                table[i] = char.ToLowerInvariant(decomposed[0]);
        }

        Map(table, "øØłŁđĐ", "oolldd");
    }

    private static void FoldFullWidth(char[] table)
    {
        for (int i = 0xFF01; i <= 0xFF5E; i++)
            table[i] = char.ToLowerInvariant((char)(i - 0xFF01 + '!'));
    }

    private static void Map(char[] table, string from, string to)
    {
        for (int i = 0; i < from.Length; i++)
            table[from[i]] = to[i];
    }

    private static bool IsInvisible(char unit)
        => CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            || unit is >= '\uFE00' and <= '\uFE0F';
}
