using System.CommandLine;
using System.Globalization;
using System.Text;
using CsvHelper;
using Voice.Analysis.Clustering;
using Voice.Analysis.Statistics;

namespace Voice.Host.Analysis;

/// <summary><c>analysis cluster FILE.csv --text COLUMN --out FILE.csv</c>: groups without labels, measured against labels where there are any.</summary>
public static class ClusterCommand
{
    private const int OrdinaryGroups = 12;

    public static Command Build()
    {
        var file = new Argument<string>("FILE.csv") { Description = "A spreadsheet of texts." };
        var text = new Option<string>("--text") { Description = "The column with the texts.", Required = true };
        var label = new Option<string?>("--label") { Description = "The column with true labels, to measure against." };
        var groups = new WholeNumberOption("--groups", null) { Description = "How many groups; as many as there are labels, or 12." };
        var method = new Option<string>("--method") { Description = "lsa (latent semantics and k-means) or gsdmm (Dirichlet mixture).", DefaultValueFactory = _ => "lsa" };
        method.AcceptOnlyFromAmong("lsa", "gsdmm");
        var output = new Option<string>("--out") { Description = "Where to write the file with the column voice_group.", Required = true };
        var command = new Command("cluster", "Group texts without labels.") { file, text, label, groups, method, output };
        command.SetAction(parsed => AnalysisCommands.Guard(() =>
            Run(parsed.GetValue(file)!, parsed.GetValue(text)!, parsed.GetValue(label), parsed.GetValue(groups), parsed.GetValue(method) == "gsdmm" ? ClusterMethod.Dirichlet : ClusterMethod.Latent, parsed.GetValue(output)!)));
        return command;
    }

    private static void Run(string file, string text, string? label, int? groups, ClusterMethod method, string output)
    {
        if (groups < 1)
            throw new VerbException("--groups must be at least 1.");
        ResultFile.Check(output, file);
        using CommentTable table = CommentTable.Open(file);
        int textColumn = table.Column(text), labelColumn = label is null ? -1 : table.Column(label);
        var rows = new List<string[]>();
        while (table.Next() is { } row)
            rows.Add(row);
        if (rows.Count == 0)
            throw new VerbException($"{file}: there are no rows below the header.");

        string[] labels = [.. rows.Select(row => CommentTable.Cell(row, labelColumn))];
        int wanted = groups ?? (label is null ? OrdinaryGroups : labels.Distinct(StringComparer.Ordinal).Count());
        int[] found = TextClusterer.Group([.. rows.Select(row => CommentTable.Cell(row, textColumn))], wanted, method);
        ResultFile.Write(output, unfinished => Write(unfinished, table, rows, found));
        Console.WriteLine($"{rows.Count} texts in {found.Max() + 1} {(found.Max() == 0 ? "group" : "groups")}: {output}");
        if (label is not null)
            Measure(found, labels);
    }

    private static void Write(string path, CommentTable table, List<string[]> rows, int[] groups)
    {
        using var csv = CsvWriter.Create(new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), new CsvWriterOptions { HasHeader = false, Separator = table.Separator, ValidateFieldCount = false }, leaveOpen: false);
        foreach (string name in table.Header.Append("voice_group"))
            csv.WriteField(name);
        csv.EndRecord();
        for (int i = 0; i < rows.Count; i++)
        {
            for (int j = 0; j < table.Header.Length; j++)
                csv.WriteField(CommentTable.Cell(rows[i], j));
            csv.WriteField(groups[i].ToString(CultureInfo.InvariantCulture));
            csv.EndRecord();
        }
    }

    private static void Measure(int[] groups, string[] labels)
    {
        Dictionary<string, int> number = labels.Distinct(StringComparer.Ordinal).Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        int[] truth = [.. labels.Select(name => number[name])];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"NMI: {ClusterAgreement.NormalisedMutualInformation(groups, truth):0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"adjusted Rand index: {ClusterAgreement.AdjustedRandIndex(groups, truth):0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best-match accuracy: {ClusterAgreement.BestMatchAccuracy(groups, truth):0.000}"));
    }
}
