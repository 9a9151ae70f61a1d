using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Voice.Analysis.Classification;

/// <summary>Weights of a linear classifier: one row per feature, padded to whole vectors, and a bias per class.</summary>
internal sealed class LinearModel
{
    public LinearModel(int features, int classes, float[] weights, float[] bias)
    {
        Features = features;
        Classes = classes;
        Stride = StrideFor(classes);
        Weights = weights;
        Bias = bias;
    }

    public int Features { get; }

    public int Classes { get; }

    /// <summary>The length of a row of weights, the number of classes rounded up to a multiple of four.</summary>
    public int Stride { get; }

    /// <summary>Feature-major weights, <see cref="Features"/> × <see cref="Stride"/>.</summary>
    public float[] Weights { get; }

    public float[] Bias { get; }

    public static int StrideFor(int classes) => (classes + 3) / 4 * 4;

    /// <summary>The model whose scores lie half-way between those of two others.</summary>
    public static LinearModel Mean(LinearModel one, LinearModel other)
        => new(one.Features, one.Classes, [.. one.Weights.Zip(other.Weights, (a, b) => 0.5f * (a + b))], [.. one.Bias.Zip(other.Bias, (a, b) => 0.5f * (a + b))]);

    /// <summary>Adds bias and evidence into <paramref name="scores"/>, which must be <see cref="Stride"/> long.</summary>
    public void Score(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Span<float> scores)
    {
        Bias.CopyTo(scores);
        Accumulate(Weights, Stride, columns, values, scores);
    }

    public static void Accumulate(float[] weights, int stride, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Span<float> scores)
    {
        ref float w = ref MemoryMarshal.GetArrayDataReference(weights);
        if (stride == 4)
        {
            Vector128<float> sum = Vector128.Create<float>(scores[..4]);
            for (int i = 0; i < columns.Length; i++)
                sum += Vector128.LoadUnsafe(ref w, (nuint)columns[i] * 4) * values[i];
            sum.CopyTo(scores);
            return;
        }

        ref float s = ref MemoryMarshal.GetReference(scores);
        for (int i = 0; i < columns.Length; i++)
        {
            nuint row = (nuint)columns[i] * (nuint)stride;
            Vector128<float> value = Vector128.Create(values[i]);
            for (nuint j = 0; j < (nuint)stride; j += 4)
                (Vector128.LoadUnsafe(ref s, j) + Vector128.LoadUnsafe(ref w, row + j) * value).StoreUnsafe(ref s, j);
        }
    }

    /// <summary>Adds <paramref name="errors"/> × value to the gradient rows of the given features.</summary>
    public static void Scatter(float[] gradient, int stride, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ReadOnlySpan<float> errors)
    {
        ref float g = ref MemoryMarshal.GetArrayDataReference(gradient);
        ref float e = ref MemoryMarshal.GetReference(errors);
        for (int i = 0; i < columns.Length; i++)
        {
            nuint row = (nuint)columns[i] * (nuint)stride;
            Vector128<float> value = Vector128.Create(values[i]);
            for (nuint j = 0; j < (nuint)stride; j += 4)
                (Vector128.LoadUnsafe(ref g, row + j) + Vector128.LoadUnsafe(ref e, j) * value).StoreUnsafe(ref g, row + j);
        }
    }
}
