using System.Text;
using CsvHelper;

namespace Voice.Core.Cases.Importing;

/// <summary>A row as a spreadsheet shows it: the header is row 1, a record over several lines is one row.</summary>
public sealed record DelimitedRow(int Number, IReadOnlyList<string> Cells);

/// <summary>A spreadsheet saved as text, whatever its separator and encoding. Rows are streamed; the file may be read again.</summary>
public sealed class DelimitedFile
{
    private readonly string _path;
    private readonly Encoding _encoding;

    private DelimitedFile(string path, Encoding encoding, IReadOnlyList<string> header)
    {
        (_path, _encoding) = (path, encoding);
        Header = header;
    }

    public IReadOnlyList<string> Header { get; }

    /// <exception cref="ImportException">The file is not there, is empty or is not text.</exception>
    public static DelimitedFile Open(string path)
    {
        if (!File.Exists(path))
            throw new ImportException($"{path}: there is no such file.");
        var encoding = TextEncoding.Detect(path);
        foreach (var row in Rows(path, encoding))
        {
            if (row.Cells.Any(c => c.Contains('\0', StringComparison.Ordinal)))
                break;
            if (row.Cells.Any(c => c.Length > 0))
                return new DelimitedFile(path, encoding, [.. row.Cells.Select(c => c.Trim())]);
        }
        throw new ImportException($"{path}: this is not a table saved as text (CSV).");
    }

    /// <summary>All rows below the header that are not empty.</summary>
    public IEnumerable<DelimitedRow> Rows()
    {
        var header = true;
        foreach (var row in Rows(_path, _encoding))
        {
            if (row.Cells.All(c => c.Length == 0))
                continue;
            if (!header)
                yield return row;
            header = false;
        }
    }

    private static IEnumerable<DelimitedRow> Rows(string path, Encoding encoding)
    {
        using var text = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        var unclosed = false;
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            IncludeValuesInExceptions = false,
            MaxRecordSize = 1 << 20,
            MalformedData = CsvMalformedDataHandling.Recover,
            // A stray quotation mark is forgiven; one that never closes would swallow the rest of the file.
            OnMalformedRecord = m => unclosed |= m.Reason == CsvMalformedReason.UnterminatedQuote,
        }, leaveOpen: false);
        var number = 0;
        while (Next(csv, path, number))
        {
            if (unclosed)
                throw Unreadable(path, number);
            var cells = new string[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = csv.GetString(i).Trim();
            yield return new DelimitedRow(++number, cells);
        }
    }

    private static bool Next(CsvReader csv, string path, int read)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            throw Unreadable(path, read);
        }
    }

    private static ImportException Unreadable(string path, int read) =>
        new($"{path}: row {read + 1} cannot be read; look for a quotation mark that is not closed.");
}
