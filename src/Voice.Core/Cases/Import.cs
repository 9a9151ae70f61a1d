using Voice.Core.Sealing;

namespace Voice.Core.Cases;

public enum ImportKind
{
    Closures,
    Victims,

    /// <summary>Open cases: orders, panels and releases.</summary>
    Cases,
}

/// <summary>One file taken in. Its rows count only once <see cref="CompletedAt"/> is set.</summary>
public sealed class Import
{
    public Guid Id { get; init; }

    public required ImportKind Kind { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required string By { get; init; }

    public DateTimeOffset? CompletedAt { get; set; }

    public int Created { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    public int RefusedCount { get; set; }

    /// <summary>Seals the refused values of this import; destroyed with them when they are old (<see cref="Retention.RefusedValueSweep"/>).</summary>
    public required DataKey Key { get; set; }

    public List<RefusedValue> Refused { get; } = [];
}

/// <summary>One value that was refused or warned about, for the person who must put it right.</summary>
public sealed class RefusedValue
{
    public long Seq { get; init; }

    public Guid ImportId { get; init; }

    /// <summary>As a spreadsheet shows it: the header is row 1.</summary>
    public required int Row { get; init; }

    public string? Column { get; init; }

    /// <summary>Null where the cell was blank, or the import is old.</summary>
    public Sealed? Value { get; init; }

    public required string Reason { get; init; }

    /// <summary>The row went in all the same.</summary>
    public bool Warning { get; init; }
}

/// <summary>A saved answer to "which column is which".</summary>
public sealed class ImportMapping
{
    public Guid Id { get; init; }

    public required ImportKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Field name to column header, as JSON.</summary>
    public required string Columns { get; set; }
}
