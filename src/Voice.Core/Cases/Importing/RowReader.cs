using Voice.Core.Contacts;

namespace Voice.Core.Cases.Importing;

/// <summary>Reads the cells of one row by field name and collects what is wrong with them.</summary>
public sealed class RowReader
{
    private readonly ColumnMapping _mapping;
    private readonly Dictionary<string, int> _index;
    private DelimitedRow _row = new(0, []);

    public RowReader(ColumnMapping mapping, IReadOnlyList<string> header)
    {
        _mapping = mapping;
        _index = [];
        foreach (var (field, column) in mapping.Columns)
        {
            var at = header.ToList().IndexOf(column);
            if (at >= 0)
                _index[field] = at;
        }
    }

    /// <summary>The fields that have a column in this file.</summary>
    public IEnumerable<string> Fields => _index.Keys;

    public List<RowProblem> Refusals { get; } = [];

    public List<RowProblem> Warnings { get; } = [];

    public void Start(DelimitedRow row)
    {
        _row = row;
        Refusals.Clear();
        Warnings.Clear();
    }

    public string? Text(string field) =>
        _index.TryGetValue(field, out var at) && at < _row.Cells.Count && _row.Cells[at].Length > 0 ? _row.Cells[at] : null;

    public void Refuse(string field, string reason) => Refusals.Add(Problem(field, reason));

    public void Warn(string field, string reason) => Warnings.Add(Problem(field, reason));

    public string? Required(string field, string reason)
    {
        var text = Text(field);
        if (text is null)
            Refuse(field, reason);
        return text;
    }

    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text)
            return null;
        if (BritishDate.TryRead(text, out var date))
            return date;
        Refuse(field, "this is not a date that exists; write it as day/month/year");
        return null;
    }

    public bool? YesNo(string field, string otherwise = "this is neither yes nor no, so it counts as not known")
    {
        switch (Text(field)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "YES" or "Y" or "TRUE" or "1" or "GIVEN" or "OES" or "YDW":
                return true;
            case "NO" or "N" or "FALSE" or "0" or "REFUSED" or "DECLINED" or "WITHDRAWN" or "NONE":
                return false;
            case "NOT ASSESSED" or "NOT KNOWN" or "UNKNOWN" or "N/A" or "NOT ASKED" or "-" or "NOT RECORDED":
                return null;
            default:
                Warn(field, otherwise);
                return null;
        }
    }

    public Consent Consent(string field) => YesNo(field) switch
    {
        true => Contacts.Consent.Given,
        false => Contacts.Consent.Refused,
        null => Contacts.Consent.NotKnown,
    };

    /// <summary>A number that can be texted; anything else is warned about and the row goes in without it.</summary>
    public string? Mobile(string field)
    {
        var number = PhoneNumber.Read(Text(field));
        if (number.Problem is { } problem)
            Warn(field, problem + "; the case goes in without it");
        return number.E164;
    }

    public string? Language(string field)
    {
        if (Text(field) is not { } text)
            return null;
        if (Languages.Code(text) is { } code)
            return code;
        Warn(field, "this language is not one we know, so it counts as not known");
        return null;
    }

    private RowProblem Problem(string field, string reason) =>
        new(_row.Number, _mapping.HeaderOf(field) ?? field, Text(field), reason);
}
