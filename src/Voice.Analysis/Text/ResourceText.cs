using System.Reflection;

namespace Voice.Analysis.Text;

/// <summary>Reads the tables shipped inside this assembly.</summary>
internal static class ResourceText
{
    /// <summary>The tab-separated rows of an embedded table, without comments and blank lines.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    /// <summary>Opens an embedded file of the Resources folder.</summary>
    public static Stream Open(string name)
        => Assembly.GetExecutingAssembly().GetManifestResourceStream("Voice.Analysis.Resources." + name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from Voice.Analysis.");
}
