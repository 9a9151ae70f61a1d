using System.Text;
using CsvHelper;
using Voice.Core.Cases.Importing;

namespace Voice.Host.Analysis;

/// <summary>A spreadsheet of comments saved as text: UTF-8 with or without mark, UTF-16 or Windows-1252; comma, semicolon or tab. Rows are streamed.</summary>
internal sealed class CommentTable : IDisposable
{
    private const int SniffedBytes = 1 << 16;
    private const int LargestRecord = 64 << 20;
    private const int MostNamed = 30;
    private const int LongestNamed = 40;

    private readonly FileStream _file;
    private readonly CsvReader _csv;
    private bool _unclosed;

    private CommentTable(string path, FileStream file, Encoding encoding, char separator)
    {
        Path = path;
        Separator = separator;
        _file = file;
        _csv = CsvReader.Create(new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16), new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            SkipEmptyLines = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = LargestRecord,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = m => _unclosed |= m.Reason == CsvMalformedReason.UnterminatedQuote,
        }, leaveOpen: false);
        Header = Next() ?? throw new VerbException($"{path}: the file is empty.");
    }

    public string Path { get; }

    public char Separator { get; }

    public string[] Header { get; }

    /// <summary>The number of the row read last, as a spreadsheet shows it: the header is row 1.</summary>
    public int Row { get; private set; }

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    public double Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public static CommentTable Open(string path)
    {
        FileStream file = SourceFile.Open(path);
        try
        {
            Encoding encoding = TextEncoding.Detect(file.Name);
            byte[] sniffed = Sniff(file);
            string start = encoding.GetString(sniffed);
            if (sniffed.AsSpan().StartsWith("PK"u8) || start.Contains('\0', StringComparison.Ordinal))
                throw new VerbException($"{path}: this is no text file. In the spreadsheet program choose \"Save as\" and then CSV UTF-8.");
            return new CommentTable(path, file, encoding, SeparatorOf(start));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The next row, or null at the end.</summary>
    /// <exception cref="VerbException">The row cannot be read; the message names it.</exception>
    public string[]? Next()
    {
        try
        {
            if (!_csv.Read())
                return null;
        }
        catch (CsvFormatException)
        {
            throw Unreadable(Row + 1);
        }

        Row++;
        if (_unclosed)
            throw Unreadable(Row);
        var cells = new string[_csv.FieldCount];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = _csv.GetString(i);
        if (Row == 1)
            cells[0] = cells[0].TrimStart('\uFEFF');
        return cells;
    }

    /// <summary>The number of a column by its name, whatever its case.</summary>
    /// <exception cref="VerbException">There is none; the message lists those there are.</exception>
    public int Column(string name)
    {
        int index = Find(name);
        return index >= 0 ? index : throw new VerbException($"{Path}: row 1 has no column '{name}'; it has {Named()}.");
    }

    /// <summary>The number of a column, or -1.</summary>
    public int Find(string? name) => name is null ? -1 : Array.FindIndex(Header, h => string.Equals(h.Trim(), name, StringComparison.OrdinalIgnoreCase));

    public static string Cell(string[] row, int column) => column >= 0 && column < row.Length ? row[column] : "";

    public void Dispose()
    {
        _csv.Dispose();
        _file.Dispose();
    }

    private string Named() => string.Join(", ", Header.Take(MostNamed).Select(Shown)) + (Header.Length > MostNamed ? " and more" : "");

    // A file that is none of ours may hold anything, also what a terminal obeys.
    private static string Shown(string name) => string.Concat((name.Length > LongestNamed ? name[..LongestNamed] + "…" : name).Where(c => !char.IsControl(c)));

    private VerbException Unreadable(int row) => new($"{Path}: row {row} cannot be read; look for a quotation mark that is not closed.");

    private static byte[] Sniff(FileStream file)
    {
        var start = new byte[Math.Min(file.Length, SniffedBytes)];
        file.ReadExactly(start);
        file.Position = 0;
        return start;
    }

    private static char SeparatorOf(string start)
    {
        Span<int> counts = stackalloc int[3];
        bool quoted = false;
        foreach (char c in start)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is '\n' or '\r')
                break;
            int which = quoted ? -1 : ",;\t".IndexOf(c, StringComparison.Ordinal);
            if (which >= 0)
                counts[which]++;
        }

        return counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }
}
