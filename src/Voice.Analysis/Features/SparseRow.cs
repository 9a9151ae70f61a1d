namespace Voice.Analysis.Features;

/// <summary>One comment's features while they are being built; reused from comment to comment.</summary>
internal sealed class SparseRow
{
    private int[] _columns = new int[512];
    private float[] _values = new float[512];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Columns => _columns.AsSpan(0, Count);

    public Span<float> Values => _values.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int column, float value)
    {
        if (Count == _columns.Length)
        {
            Array.Resize(ref _columns, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }

        _columns[Count] = column;
        _values[Count++] = value;
    }
}
