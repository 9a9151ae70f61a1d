using Voice.Analysis.Engine;
using Voice.Analysis.Text;

namespace Voice.Analysis.Themes;

/// <summary>The themes and their history. Every change gives a new taxonomy; ids are kept for ever.</summary>
public sealed class Taxonomy
{
    private readonly Dictionary<string, ThemeDefinition> _themes;

    private Taxonomy(IEnumerable<ThemeDefinition> themes, IReadOnlyList<TaxonomyChange> history, IReadOnlyList<LabelledComment> examples, IReadOnlyDictionary<string, string> labels)
    {
        Themes = [.. themes];
        _themes = Themes.ToDictionary(theme => theme.Id, StringComparer.Ordinal);
        History = history;
        Examples = examples;
        ForeignLabels = labels;
    }

    /// <summary>The themes shipped for youth justice.</summary>
    public static Taxonomy Shipped { get; } = ReadShipped();

    /// <summary>All themes, also those merged or split away, in the order of the file.</summary>
    public IReadOnlyList<ThemeDefinition> Themes { get; }

    /// <summary>The themes comments can be given.</summary>
    public IEnumerable<ThemeDefinition> Active => Themes.Where(theme => theme.IsActive);

    /// <summary>What was changed since the first version, oldest first.</summary>
    public IReadOnlyList<TaxonomyChange> History { get; }

    /// <summary>The version, counting from 1; each change adds one.</summary>
    public int Version => History.Count + 1;

    /// <summary>Comments written for the themes, labelled with ids; those without a theme are left out.</summary>
    public IReadOnlyList<LabelledComment> Examples { get; }

    /// <summary>What other labelled files call themes of ours: their label to our id.</summary>
    public IReadOnlyDictionary<string, string> ForeignLabels { get; }

    /// <summary>Reads a taxonomy file.</summary>
    /// <param name="reader">Lines of tab-separated <c>theme</c>, <c>example</c> and <c>label</c>; <c>#</c> begins a remark.</param>
    /// <exception cref="FormatException">A line cannot be read or names an unknown theme; the message names the line.</exception>
    public static Taxonomy Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var themes = new List<ThemeDefinition>();
        var examples = new List<LabelledComment>();
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            switch (cells[0])
            {
                case "theme" when cells.Length == 4:
                    themes.Add(new ThemeDefinition(cells[1], cells[2], SplitSeeds(number, cells[3]), []));
                    break;
                case "example" when cells.Length == 4:
                    examples.Add(ExampleOf(cells));
                    break;
                case "label" when cells.Length == 3:
                    labels[cells[1]] = cells[2];
                    break;
                default:
                    throw new FormatException($"Line {number} of the taxonomy cannot be read.");
            }
        }

        Check(themes, examples, labels);
        return new Taxonomy(themes, [], [.. examples.Where(e => e.Labels.Count > 0)], labels);
    }

    /// <summary>The comments of a taxonomy file with the sentiment written beside them.</summary>
    /// <param name="reader">The same file as <see cref="Read"/> takes.</param>
    public static IReadOnlyList<LabelledComment> ReadSentimentExamples(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var examples = new List<LabelledComment>();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells is ["example", _, _, _])
                examples.Add(new LabelledComment { Text = cells[3], Labels = [cells[2]] });
        }

        return examples;
    }

    /// <summary>The theme with the given id, also one no longer in use.</summary>
    /// <param name="id">A theme's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such theme.</exception>
    public ThemeDefinition Find(string id)
        => _themes.TryGetValue(id, out ThemeDefinition? theme) ? theme : throw new KeyNotFoundException($"There is no theme {id}.");

    /// <summary>The themes in use that stand for an id today: itself, or what it was merged or split into.</summary>
    /// <param name="id">The id, perhaps from an old report.</param>
    public IReadOnlyList<string> Resolve(string id)
    {
        ThemeDefinition theme = Find(id);
        return theme.IsActive ? [theme.Id] : [.. theme.Successors.SelectMany(Resolve).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What a theme was called in an earlier version.</summary>
    /// <param name="id">The theme's id.</param>
    /// <param name="version">The version a report was made with.</param>
    public string NameAt(string id, int version)
        => History.FirstOrDefault(change => change.Id == id && change.Version > version && change.NameBefore is not null)?.NameBefore ?? Find(id).Name;

    /// <summary>Adds a theme, for instance one offered by theme discovery.</summary>
    /// <param name="id">A new id that was never used.</param>
    /// <param name="name">Its name.</param>
    /// <param name="seeds">Words that speak of it.</param>
    /// <exception cref="ArgumentException">The id is taken, or was.</exception>
    public Taxonomy Add(string id, string name, IReadOnlyList<string> seeds)
    {
        if (_themes.ContainsKey(id))
            throw new ArgumentException($"The id {id} is taken; ids are never reused.", nameof(id));
        return With([.. Themes, new ThemeDefinition(id, name, Fold(seeds), [])], new TaxonomyChange(Version + 1, "added", id, null, []));
    }

    /// <summary>Gives a theme another name; its id and what was said of it stay.</summary>
    /// <param name="id">The theme.</param>
    /// <param name="name">The new name.</param>
    public Taxonomy Rename(string id, string name)
    {
        ThemeDefinition theme = Find(id);
        return With(Themes.Select(t => t.Id == id ? t with { Name = name } : t), new TaxonomyChange(Version + 1, "renamed", id, theme.Name, []));
    }

    /// <summary>Gives a theme other seed words; what was learnt from examples stays.</summary>
    /// <param name="id">The theme.</param>
    /// <param name="seeds">All words that shall speak of it.</param>
    /// <exception cref="ArgumentException">The theme is no longer in use.</exception>
    public Taxonomy Reseed(string id, IReadOnlyList<string> seeds)
    {
        RequireActive(id);
        string[] folded = Fold(seeds);
        return With(Themes.Select(t => t.Id == id ? t with { Seeds = folded } : t), new TaxonomyChange(Version + 1, "reseeded", id, null, []));
    }

    /// <summary>Takes a theme into another, which keeps its id and gains the seeds; examples follow.</summary>
    /// <param name="id">The theme that ends.</param>
    /// <param name="into">The theme that takes it in.</param>
    /// <exception cref="ArgumentException">Both are the same or one is no longer in use.</exception>
    public Taxonomy Merge(string id, string into)
    {
        RequireActive(id);
        RequireActive(into);
        if (id == into)
            throw new ArgumentException("A theme cannot be merged into itself.", nameof(into));
        ThemeDefinition ended = Find(id);
        return With(
            Themes.Select(t => t.Id == id ? t with { Successors = [into] } : t.Id == into ? t with { Seeds = [.. t.Seeds.Union(ended.Seeds, StringComparer.Ordinal)] } : t),
            new TaxonomyChange(Version + 1, "merged", id, ended.Name, [into]));
    }

    /// <summary>Splits a theme into new ones. Its own id ends, since neither part is the whole; old reports keep it.</summary>
    /// <param name="id">The theme that ends.</param>
    /// <param name="parts">At least two new themes with ids never used.</param>
    /// <exception cref="ArgumentException">There are fewer than two parts or an id is taken.</exception>
    public Taxonomy Split(string id, IReadOnlyList<ThemeDefinition> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        RequireActive(id);
        if (parts.Count < 2 || parts.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count() != parts.Count || parts.Any(p => _themes.ContainsKey(p.Id)))
            throw new ArgumentException("A split needs at least two parts with new ids.", nameof(parts));
        string[] successors = [.. parts.Select(p => p.Id)];
        return With(
            [.. Themes.Select(t => t.Id == id ? t with { Successors = successors } : t), .. parts.Select(p => p with { Seeds = Fold(p.Seeds) })],
            new TaxonomyChange(Version + 1, "split", id, Find(id).Name, successors));
    }

    internal static StreamReader OpenShipped() => new(ResourceText.Open("taxonomy.tsv"));

    private static Taxonomy ReadShipped()
    {
        using StreamReader reader = OpenShipped();
        return Read(reader);
    }

    private Taxonomy With(IEnumerable<ThemeDefinition> themes, TaxonomyChange change) => new(themes, [.. History, change], Examples, ForeignLabels);

    private void RequireActive(string id)
    {
        if (!Find(id).IsActive)
            throw new ArgumentException($"The theme {id} is no longer in use.", nameof(id));
    }

    private static LabelledComment ExampleOf(string[] cells)
        => new() { Text = cells[3], Labels = cells[1].Split(';', StringSplitOptions.RemoveEmptyEntries) };

    private static string[] SplitSeeds(int line, string cell)
    {
        string[] seeds = cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. seeds.Select(seed => FoldPhrase(seed) is { Length: > 0 } words ? words : throw new FormatException($"Line {line} of the taxonomy has a seed without a word: \"{seed}\"."))];
    }

    private static string[] Fold(IReadOnlyList<string> phrases) => [.. phrases.Select(FoldPhrase).Where(phrase => phrase.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string FoldPhrase(string phrase)
    {
        PreparedText prepared = PreparedText.Of(phrase);
        var words = new List<string>();
        foreach (Token token in prepared.Tokens)
            words.Add(prepared.TextOf(token).ToString());
        return string.Join(' ', words);
    }

    private static void Check(List<ThemeDefinition> themes, List<LabelledComment> examples, Dictionary<string, string> labels)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (ThemeDefinition theme in themes)
        {
            if (!ids.Add(theme.Id))
                throw new FormatException($"The taxonomy has the theme {theme.Id} twice.");
        }

        foreach (string id in examples.SelectMany(e => e.Labels).Concat(labels.Values))
        {
            if (!ids.Contains(id))
                throw new FormatException($"The taxonomy names the unknown theme {id}.");
        }
    }
}
