namespace Voice.Analysis.Features;

/// <summary>Rows of (column, value) pairs in compressed form: one row per comment, one column per feature.</summary>
internal sealed class SparseMatrix(int columns)
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _columns = [];
    private readonly List<float> _values = [];

    public int Columns { get; } = columns;

    public int Rows => _starts.Count - 1;

    public void AddRow(ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        _columns.AddRange(columns);
        _values.AddRange(values);
        _starts.Add(_columns.Count);
    }

    public ReadOnlySpan<int> ColumnsOf(int row)
        => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_columns)[_starts[row].._starts[row + 1]];

    public Span<float> ValuesOf(int row)
        => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values)[_starts[row].._starts[row + 1]];
}
