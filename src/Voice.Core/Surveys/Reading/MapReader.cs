using System.Globalization;

namespace Voice.Core.Surveys.Reading;

/// <summary>Reads the keys of one YAML mapping, notes the line of each, and tells of keys that nobody asked for.</summary>
internal sealed class MapReader(YamlMap map, string path, string what, FaultLog log, IDictionary<string, int> lines)
{
    private readonly HashSet<string> _known = [];

    public int Line => map.Line;

    public bool Has(string key) => map.Find(key) is not null;

    public string Text(string key, string otherwise = "") => OptionalText(key) ?? Missing(key, otherwise);

    public string? OptionalText(string key)
    {
        if (Entry(key) is not { } entry)
            return null;
        if (entry.Value is YamlText text)
            return text.Value.Length == 0 ? null : text.Value;
        log.Add(FaultKind.WrongType, entry.Line, $"'{key}' {what} should be one text.");
        return "";
    }

    /// <summary>A short name made of small letters, digits and hyphens.</summary>
    public string Id(string key)
    {
        var id = Text(key);
        if (id.Length > 0 && !Ids.IsId(id))
            log.Add(FaultKind.BadId, LineOf(key), $"'{id}' cannot be the '{key}' {what}: use small letters, digits and hyphens, and begin with a letter.");
        return id;
    }

    public int? OptionalNumber(string key)
    {
        if (Entry(key) is not { } entry)
            return null;
        if (Number(entry.Value) is { } number)
            return number;
        log.Add(FaultKind.WrongType, entry.Line, $"'{key}' {what} should be a whole number.");
        return null;
    }

    public int Number(string key, int otherwise) => Has(key) ? OptionalNumber(key) ?? otherwise : Missing(key, otherwise);

    public bool? OptionalYesNo(string key)
    {
        if (Entry(key) is not { } entry)
            return null;
        switch ((entry.Value as YamlText)?.Value)
        {
            case "true" or "yes":
                return true;
            case "false" or "no":
                return false;
            default:
                log.Add(FaultKind.WrongType, entry.Line, $"'{key}' {what} should be true or false.");
                return null;
        }
    }

    /// <summary>One of a fixed set of words.</summary>
    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> words, T otherwise)
    {
        if (!Has(key))
            return Missing(key, otherwise);
        var word = OptionalText(key);
        if (word is null)
            return Missing(key, otherwise);
        if (words.TryGetValue(word, out var value))
            return value;
        log.Add(FaultKind.UnknownValue, LineOf(key), $"'{word}' is not something '{key}' {what} can be; it can be {Sentences.Or(words.Keys)}.");
        return otherwise;
    }

    public LocalText Local(string key) => Has(key) ? OptionalLocal(key) : Missing(key, LocalText.Empty);

    public LocalText OptionalLocal(string key)
    {
        if (Entry(key) is not { } entry)
            return LocalText.Empty;
        if (entry.Value is not YamlMap texts || texts.Entries.Any(e => e.Value is not YamlText))
        {
            log.Add(FaultKind.WrongType, entry.Line, $"'{key}' {what} should have one line for each language, such as 'en: ...' and 'cy: ...'.");
            return LocalText.Empty;
        }

        foreach (var text in texts.Entries)
            lines[$"{path}{key}/{text.Key}"] = text.Line;
        return new LocalText(texts.Entries
            .Where(e => ((YamlText)e.Value).Value.Length > 0)
            .ToDictionary(e => e.Key, e => ((YamlText)e.Value).Value));
    }

    public MapReader? Map(string key, string whatItIs, bool required = true)
    {
        if (Entry(key) is not { } entry)
            return required ? Missing<MapReader?>(key, null) : null;
        if (entry.Value is YamlMap inner)
            return new MapReader(inner, $"{path}{key}/", whatItIs, log, lines);
        log.Add(FaultKind.WrongType, entry.Line, $"'{key}' {what} should be a group of lines, each with a name and a colon.");
        return null;
    }

    /// <summary>The keys and texts of a mapping whose keys are free, such as languages.</summary>
    public IReadOnlyList<YamlEntry> Pairs(string key)
    {
        if (Map(key, what) is null || map.Find(key)?.Value is not YamlMap pairs)
            return [];
        foreach (var pair in pairs.Entries)
            lines[$"{path}{key}/{pair.Key}"] = pair.Line;
        return pairs.Entries;
    }

    /// <summary>The mappings of a list, each with its own path.</summary>
    public IReadOnlyList<MapReader> Maps(string key, string whatEachIs, bool required = true)
    {
        var readers = new List<MapReader>();
        foreach (var (item, index) in Items(key, required).Select((item, index) => (item, index)))
        {
            lines[$"{path}{key}/{index}"] = item.Line;
            if (item is YamlMap inner)
                readers.Add(new MapReader(inner, $"{path}{key}/{index}/", whatEachIs, log, lines));
            else
                log.Add(FaultKind.WrongType, item.Line, $"Each entry of '{key}' should be a group of lines, each with a name and a colon.");
        }

        return readers;
    }

    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var item in Items(key, required: false))
        {
            if (item is YamlText text)
                texts.Add(text.Value);
            else
                log.Add(FaultKind.WrongType, item.Line, $"Each entry of '{key}' should be one text.");
        }

        return texts;
    }

    public IReadOnlyList<int> Numbers(string key)
    {
        var numbers = new List<int>();
        foreach (var item in Items(key, required: false))
        {
            if (Number(item) is { } number)
                numbers.Add(number);
            else
                log.Add(FaultKind.WrongType, item.Line, $"Each entry of '{key}' should be a whole number.");
        }

        return numbers;
    }

    public int LineOf(string key) => map.Find(key)?.Line ?? map.Line;

    /// <summary>To be called last: every key that was not read is a mistake or a slip of the finger.</summary>
    public void Done()
    {
        foreach (var entry in map.Entries.Where(e => !_known.Contains(e.Key)))
        {
            var near = Sentences.Nearest(entry.Key, _known.Where(k => !Has(k)));
            log.Add(FaultKind.UnknownKey, entry.Line,
                $"'{entry.Key}' is not known {what}{(near is null ? "." : $"; did you mean '{near}'?")}");
        }
    }

    private IReadOnlyList<YamlNode> Items(string key, bool required)
    {
        if (Entry(key) is not { } entry)
            return required ? Missing<IReadOnlyList<YamlNode>>(key, []) : [];
        if (entry.Value is YamlList list)
            return list.Items.Count == 0 && required ? Missing<IReadOnlyList<YamlNode>>(key, []) : list.Items;
        log.Add(FaultKind.WrongType, entry.Line, $"'{key}' {what} should be a list.");
        return [];
    }

    private YamlEntry? Entry(string key)
    {
        _known.Add(key);
        var entry = map.Find(key);
        if (entry is not null)
            lines[path + key] = entry.Line;
        return entry;
    }

    private T Missing<T>(string key, T otherwise)
    {
        _known.Add(key);
        log.Add(FaultKind.MissingKey, LineOf(key), $"'{key}' is missing {what}.");
        return otherwise;
    }

    private static int? Number(YamlNode node) =>
        node is YamlText text && int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
