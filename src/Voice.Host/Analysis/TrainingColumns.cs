using Voice.Analysis.Models;

namespace Voice.Host.Analysis;

/// <summary>What the columns of labelled files are called. Only the text must be there, and the sentiment where it is to be learnt.</summary>
internal sealed record TrainingColumns(string Text, string Sentiment, string Themes, string Question, string Rating)
{
    public List<TrainingRow> Read(string path, bool withSentiment)
    {
        using CommentTable table = CommentTable.Open(path);
        var columns = new CommentColumns(table.Column(Text), table.Find(Question), table.Find(Rating));
        int sentiment = withSentiment ? table.Column(Sentiment) : -1, themes = table.Find(Themes) is var found && found >= 0 ? found : table.Find("theme");
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
                Sentiment = CommentTable.Cell(row, sentiment) is { Length: > 0 } given ? Known(table, given) : null,
                Themes = CommentColumns.LabelsOf(CommentTable.Cell(row, themes), [.. AnalysisCommands.NoLabels, "Not assigned"])
            });
        }

        return rows;
    }

    private string Known(CommentTable table, string sentiment)
        => sentiment.Trim().ToLowerInvariant() is "positive" or "neutral" or "negative" ? sentiment.Trim().ToLowerInvariant()
            : throw new VerbException($"{table.Path}: row {table.Row}, column '{Sentiment}': '{sentiment}' is not positive, neutral or negative.");
}
