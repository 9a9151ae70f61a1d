using Voice.Analysis.Models;

namespace Voice.Host.Analysis;

/// <summary>What the columns of labelled files are called. Only the text must be there, and the sentiment where it is to be learnt.</summary>
internal sealed record TrainingColumns(string Text, string Sentiment, string Themes, string Question, string Rating)
{
    /// <param name="foreign">Labelled elsewhere: whatever is no plain sentiment is taken for none.</param>
    public List<TrainingRow> Read(string path, bool foreign)
    {
        using CommentTable table = CommentTable.Open(path);
        var columns = new CommentColumns(table.Column(Text), table.Find(Question), table.Find(Rating));
        int sentiment = foreign ? table.Find(Sentiment) : table.Column(Sentiment), themes = table.Find(Themes) is var found && found >= 0 ? found : table.Find("theme");
        if (foreign && sentiment < 0 && themes < 0)
            throw new VerbException($"{path}: row 1 has neither a column '{Sentiment}' nor '{Themes}', so there is nothing to learn from it.");
        var rows = new List<TrainingRow>();
        while (table.Next() is { } row)
        {
            if (string.IsNullOrWhiteSpace(columns.TextOf(row)))
                continue;
            rows.Add(new TrainingRow
            {
                Text = columns.TextOf(row),
                Question = columns.QuestionOf(row),
                Rating = columns.RatingOf(row),
                IsForeign = foreign,
                Sentiment = CommentTable.Cell(row, sentiment) is { Length: > 0 } given ? Known(table, given, foreign) : null,
                Themes = CommentColumns.LabelsOf(CommentTable.Cell(row, themes), [.. AnalysisCommands.NoLabels, "Not assigned"]) is { Length: > 0 } labels ? labels : null
            });
        }

        return rows.Count > 0 ? rows : throw new VerbException($"{path}: no row has a comment in column '{Text}'.");
    }

    private string? Known(CommentTable table, string given, bool foreign)
        => given.Trim().ToLowerInvariant() switch
        {
            "positive" or "neutral" or "negative" => given.Trim().ToLowerInvariant(),
            _ when foreign => null,
            _ => throw new VerbException($"{table.Path}: row {table.Row}, column '{Sentiment}': '{given}' is not positive, neutral or negative.")
        };
}
