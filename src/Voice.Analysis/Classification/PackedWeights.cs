using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Voice.Analysis.Classification;

/// <summary>The weights of two models side by side as 16-bit steps: one row per feature in as few cache lines as possible.</summary>
/// <remarks>A step is the largest weight divided by 32,767, so no decision moves by more than chance would.</remarks>
internal sealed class PackedWeights
{
    private readonly short[] _rows;
    private readonly float _step;

    public PackedWeights(LinearModel first, LinearModel second)
    {
        Width = 2 * first.Stride;
        _rows = new short[first.Features * Width];
        _step = Math.Max(Largest(first), Largest(second)) / short.MaxValue;
        for (int j = 0; j < first.Features; j++)
        {
            Pack(first.Weights.AsSpan(j * first.Stride, first.Stride), _rows.AsSpan(j * Width));
            Pack(second.Weights.AsSpan(j * first.Stride, first.Stride), _rows.AsSpan(j * Width + first.Stride));
        }
    }

    /// <summary>The length of a row, a multiple of eight: the first model's classes, padded, then the second's.</summary>
    public int Width { get; }

    /// <summary>Adds the evidence of the given features to <paramref name="scores"/>.</summary>
    public void Accumulate(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Span<float> scores)
    {
        int lane = 0;
        for (; lane + Vector256<short>.Count <= Width; lane += Vector256<short>.Count)
            AccumulateSixteen(columns, values, lane, scores);
        if (lane < Width)
            AccumulateEight(columns, values, lane, scores);
    }

    // The sums stay in registers while all features pass by.
    private void AccumulateSixteen(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, int lane, Span<float> scores)
    {
        ref short rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        Span<float> into = scores.Slice(lane, Vector256<short>.Count);
        Vector256<float> first = Vector256.Create<float>(into), second = Vector256.Create<float>(into[Vector256<float>.Count..]);
        for (int i = 0; i < columns.Length; i++)
        {
            Vector256<float> value = Vector256.Create(values[i] * _step);
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.LoadUnsafe(ref rows, (nuint)columns[i] * (nuint)Width + (nuint)lane));
            first += Vector256.ConvertToSingle(low) * value;
            second += Vector256.ConvertToSingle(high) * value;
        }

        first.CopyTo(into);
        second.CopyTo(into[Vector256<float>.Count..]);
    }

    private void AccumulateEight(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, int lane, Span<float> scores)
    {
        ref short rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        Span<float> into = scores.Slice(lane, Vector128<short>.Count);
        Vector128<float> first = Vector128.Create<float>(into), second = Vector128.Create<float>(into[Vector128<float>.Count..]);
        for (int i = 0; i < columns.Length; i++)
        {
            Vector128<float> value = Vector128.Create(values[i] * _step);
            (Vector128<int> low, Vector128<int> high) = Vector128.Widen(Vector128.LoadUnsafe(ref rows, (nuint)columns[i] * (nuint)Width + (nuint)lane));
            first += Vector128.ConvertToSingle(low) * value;
            second += Vector128.ConvertToSingle(high) * value;
        }

        first.CopyTo(into);
        second.CopyTo(into[Vector128<float>.Count..]);
    }

    /// <summary>The weight of one feature for one class, both models together.</summary>
    public float Sum(int column, int label)
    {
        int row = column * Width;
        return _step * (_rows[row + label] + _rows[row + Width / 2 + label]);
    }

    private static float Largest(LinearModel model)
        => model.Weights.Length == 0 ? 1 : Math.Max(1e-6f, Math.Abs(TensorPrimitives.MaxMagnitude<float>(model.Weights)));

    private void Pack(ReadOnlySpan<float> from, Span<short> to)
    {
        for (int i = 0; i < from.Length; i++)
            to[i] = (short)MathF.Round(from[i] / _step);
    }
}
