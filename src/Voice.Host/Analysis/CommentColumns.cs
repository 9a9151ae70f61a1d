using System.Collections.Frozen;
using System.Globalization;
using Voice.Analysis.Engine;

namespace Voice.Host.Analysis;

/// <summary>Where a file keeps its comments and what belongs to them.</summary>
internal sealed record CommentColumns(int Text, int Question, int Rating)
{
    public static CommentColumns Of(CommentTable table, string text, string? question, string? rating)
        => new(table.Column(text), question is null ? -1 : table.Column(question), rating is null ? -1 : table.Column(rating));

    // What survey programs and clerks write where nobody wrote anything. "None" and "nothing" are answers.
    private static readonly FrozenSet<string> Fillers = new[]
    {
        "blank", "did not answer", "left blank", "n a", "n/a", "na", "no answer", "no answer given", "no comment", "no comments", "no response",
        "none given", "not answered", "not applicable", "not provided", "null",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public string TextOf(string[] row) => CommentTable.Cell(row, Text);

    /// <summary>What the respondent said; empty also where only a filler stands.</summary>
    public string SaidIn(string[] row) => TextOf(row) is var text && Fillers.Contains(text.Trim(' ', '.', '-', '(', ')', '[', ']', '<', '>')) ? "" : text;

    public string? QuestionOf(string[] row) => CommentTable.Cell(row, Question) is { Length: > 0 } question ? question : null;

    public int? RatingOf(string[] row)
        => double.TryParse(CommentTable.Cell(row, Rating), NumberStyles.Float, CultureInfo.InvariantCulture, out double rating) && rating is >= 1 and <= 5 && rating == Math.Floor(rating) ? (int)rating : null;

    /// <summary>Something stands where the rating should be that is none.</summary>
    public bool HasOtherRating(string[] row) => RatingOf(row) is null && !string.IsNullOrWhiteSpace(CommentTable.Cell(row, Rating));

    /// <summary>Every row that has a label, read whole: labelled files are small.</summary>
    public static List<LabelledComment> ReadLabelled(string path, string text, string label, string? question, string? rating, IReadOnlyCollection<string> ignored)
    {
        using CommentTable table = CommentTable.Open(path);
        CommentColumns columns = Of(table, text, question, rating);
        int labels = table.Column(label);
        var rows = new List<LabelledComment>();
        bool others = false;
        while (table.Next() is { } row)
        {
            others |= columns.HasOtherRating(row);
            string[] given = LabelsOf(CommentTable.Cell(row, labels), ignored);
            if (given.Length > 0 && columns.TextOf(row).Length > 0)
                rows.Add(new LabelledComment { Text = columns.TextOf(row), Question = columns.QuestionOf(row), Rating = columns.RatingOf(row), Labels = given });
        }

        if (others && !rows.Exists(row => row.Rating is not null))
            throw new VerbException($"{path}: column '{rating}' holds no whole number from 1 (best) to 5 (worst).");
        return rows.Count > 0 ? rows : throw new VerbException($"{path}: no row has both a comment and a value in column '{label}'.");
    }

    public static string[] LabelsOf(string cell, IReadOnlyCollection<string> ignored)
        => [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => !ignored.Contains(l)).Distinct(StringComparer.Ordinal)];
}
