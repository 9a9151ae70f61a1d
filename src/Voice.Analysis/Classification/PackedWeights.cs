using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Voice.Analysis.Classification;

/// <summary>The weights of two models side by side as 16-bit floats: one row per feature in as few cache lines as possible.</summary>
/// <remarks>A value keeps the upper half of a 32-bit float, about three digits, which is finer than a model file stores.</remarks>
internal sealed class PackedWeights
{
    private readonly ushort[] _rows;

    public PackedWeights(LinearModel first, LinearModel second)
    {
        Width = 2 * first.Stride;
        _rows = new ushort[first.Features * Width];
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
        ref ushort rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref float s = ref MemoryMarshal.GetReference(scores);
        for (int i = 0; i < columns.Length; i++)
        {
            nuint row = (nuint)columns[i] * (nuint)Width;
            Vector128<float> value = Vector128.Create(values[i]);
            for (nuint j = 0; j < (nuint)Width; j += 8)
            {
                (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(Vector128.LoadUnsafe(ref rows, row + j));
                (Vector128.LoadUnsafe(ref s, j) + (low << 16).AsSingle() * value).StoreUnsafe(ref s, j);
                (Vector128.LoadUnsafe(ref s, j + 4) + (high << 16).AsSingle() * value).StoreUnsafe(ref s, j + 4);
            }
        }
    }

    /// <summary>The weight of one feature for one class, both models together.</summary>
    public float Sum(int column, int label)
    {
        int row = column * Width;
        return Unpack(_rows[row + label]) + Unpack(_rows[row + Width / 2 + label]);
    }

    private static float Unpack(ushort upper) => BitConverter.UInt32BitsToSingle((uint)upper << 16);

    private static void Pack(ReadOnlySpan<float> from, Span<ushort> to)
    {
        for (int i = 0; i < from.Length; i++)
            to[i] = (ushort)((BitConverter.SingleToUInt32Bits(from[i]) + 0x8000) >> 16);
    }
}
