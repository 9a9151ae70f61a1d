using System.Globalization;
using System.Text;
using CsvHelper;
using Voice.Analysis;

namespace Voice.Host.Analysis;

/// <summary>Writes the columns of the file as they were, and ours after them.</summary>
internal sealed class AnalysisWriter : IDisposable
{
    private static readonly string[] Added = ["voice_sentiment", "voice_sentiment_score", "voice_themes", "voice_concern", "voice_redacted"];

    private readonly CsvWriter _csv;
    private readonly int _columns;

    public AnalysisWriter(string path, CommentTable table)
    {
        _columns = table.Header.Length;
        // The mark makes Excel read accents right.
        _csv = CsvWriter.Create(new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), new CsvWriterOptions { HasHeader = false, Separator = table.Separator, ValidateFieldCount = false }, leaveOpen: false);
        foreach (string name in table.Header.Concat(Added))
            _csv.WriteField(name);
        _csv.EndRecord();
    }

    public void Write(string[] row, CommentAnalysis analysis)
    {
        for (int i = 0; i < _columns; i++)
            _csv.WriteField(CommentTable.Cell(row, i));
        _csv.WriteField(analysis.Sentiment);
        _csv.WriteField(analysis.SentimentProbability.ToString("0.000", CultureInfo.InvariantCulture));
        _csv.WriteField(string.Join(';', analysis.Themes.Select(t => t.Id)));
        _csv.WriteField(string.Join(';', analysis.Concerns.Select(c => c.CategoryId)));
        _csv.WriteField(Inert(analysis.Redaction.Text));
        _csv.EndRecord();
    }

    public void Dispose() => _csv.Dispose();

    /// <summary>A cell of ours that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public static string Inert(string value) => value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
}
