using System.Numerics.Tensors;
using Voice.Analysis.Features;
using Voice.Analysis.Statistics;

namespace Voice.Analysis.Clustering;

/// <summary>Latent semantic analysis: the subspace that explains most of a sparse matrix, found by randomised subspace iteration.</summary>
/// <remarks>
/// Source: N. Halko, P. G. Martinsson, J. A. Tropp, "Finding structure with randomness", SIAM Review 53 (2011).
/// Clustering does not depend on the rotation inside the subspace, so no eigenvalues are computed.
/// </remarks>
internal static class LatentSpace
{
    private const int Rounds = 4;

    /// <summary>Rows × dimensions: each row projected and brought to length 1 (or left zero).</summary>
    public static float[] Project(SparseMatrix x, int dimensions, int seed, CancellationToken cancellation)
    {
        float[] basis = RandomBasis(x.Columns, dimensions, seed);
        var rows = new float[x.Rows * dimensions];
        for (int round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Multiply(x, basis, rows, dimensions);
            MultiplyTransposed(x, rows, basis, dimensions);
            Orthonormalise(basis, x.Columns, dimensions);
        }

        Multiply(x, basis, rows, dimensions);
        for (int row = 0; row < x.Rows; row++)
            Normalise(rows.AsSpan(row * dimensions, dimensions));
        return rows;
    }

    public static void Normalise(Span<float> vector)
    {
        float norm = TensorPrimitives.Norm<float>(vector);
        if (norm > 0)
            TensorPrimitives.Divide(vector, norm, vector);
    }

    private static float[] RandomBasis(int features, int dimensions, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var basis = new float[features * dimensions];
        for (int i = 0; i < basis.Length; i++)
            basis[i] = (float)random.NextNormal();
        return basis;
    }

    // Each row of the result depends on its own row only, so any number of threads gives the same.
    private static void Multiply(SparseMatrix x, float[] basis, float[] rows, int dimensions)
    {
        Parallel.For(0, x.Rows, row =>
        {
            Span<float> result = rows.AsSpan(row * dimensions, dimensions);
            result.Clear();
            ReadOnlySpan<int> columns = x.ColumnsOf(row);
            ReadOnlySpan<float> values = x.ValuesOf(row);
            for (int i = 0; i < columns.Length; i++)
                TensorPrimitives.MultiplyAdd(basis.AsSpan(columns[i] * dimensions, dimensions), values[i], result, result);
        });
    }

    private static void MultiplyTransposed(SparseMatrix x, float[] rows, float[] basis, int dimensions)
    {
        Array.Clear(basis);
        for (int row = 0; row < x.Rows; row++)
        {
            ReadOnlySpan<float> from = rows.AsSpan(row * dimensions, dimensions);
            ReadOnlySpan<int> columns = x.ColumnsOf(row);
            ReadOnlySpan<float> values = x.ValuesOf(row);
            for (int i = 0; i < columns.Length; i++)
            {
                Span<float> to = basis.AsSpan(columns[i] * dimensions, dimensions);
                TensorPrimitives.MultiplyAdd(from, values[i], to, to);
            }
        }
    }

    // By the Cholesky factor of the Gram matrix: one pass over the features to build it and one to apply it.
    private static void Orthonormalise(float[] basis, int features, int dimensions)
    {
        double[,] gram = Gram(basis, features, dimensions);
        double[,] inverse = InverseOfFactor(gram, dimensions);
        Parallel.For(0, features, () => new float[dimensions], (feature, _, buffer) =>
        {
            Span<float> row = basis.AsSpan(feature * dimensions, dimensions);
            for (int j = 0; j < dimensions; j++)
            {
                double sum = 0;
                for (int k = 0; k <= j; k++)
                    sum += row[k] * inverse[j, k];
                buffer[j] = (float)sum;
            }

            buffer.CopyTo(row);
            return buffer;
        }, _ => { });
    }

    private static double[,] Gram(float[] basis, int features, int dimensions)
    {
        var sums = new float[dimensions * dimensions];
        var gram = new double[dimensions, dimensions];
        const int Block = 4096;
        for (int start = 0; start < features; start += Block)
        {
            Array.Clear(sums);
            for (int feature = start; feature < Math.Min(features, start + Block); feature++)
            {
                ReadOnlySpan<float> row = basis.AsSpan(feature * dimensions, dimensions);
                for (int j = 0; j < dimensions; j++)
                {
                    Span<float> into = sums.AsSpan(j * dimensions, j + 1);
                    if (row[j] != 0)
                        TensorPrimitives.MultiplyAdd(row[..(j + 1)], row[j], into, into);
                }
            }

            for (int j = 0; j < dimensions; j++)
            {
                for (int k = 0; k <= j; k++)
                    gram[j, k] += sums[j * dimensions + k];
            }
        }

        return gram;
    }

    // L with G = L Lᵀ, then L⁻¹; a direction that has vanished into the others is dropped, or rounding would bring it back as noise.
    private static double[,] InverseOfFactor(double[,] gram, int n)
    {
        const double Vanished = 1e-5;
        var factor = new double[n, n];
        var dropped = new bool[n];
        for (int j = 0; j < n; j++)
        {
            for (int k = 0; k <= j; k++)
            {
                double sum = gram[j, k];
                for (int m = 0; m < k; m++)
                    sum -= factor[j, m] * factor[k, m];
                if (j == k)
                    dropped[j] = sum <= Vanished * gram[j, j];
                factor[j, k] = dropped[k] ? 0 : j == k ? Math.Sqrt(sum) : sum / factor[k, k];
            }

            if (dropped[j])
            {
                for (int k = 0; k < j; k++)
                    factor[j, k] = 0;
                factor[j, j] = 1;
            }
        }

        var inverse = new double[n, n];
        for (int column = 0; column < n; column++)
        {
            inverse[column, column] = 1 / factor[column, column];
            for (int row = column + 1; row < n; row++)
            {
                double sum = 0;
                for (int m = column; m < row; m++)
                    sum += factor[row, m] * inverse[m, column];
                inverse[row, column] = -sum / factor[row, row];
            }
        }

        for (int row = 0; row < n; row++)
        {
            for (int column = 0; dropped[row] && column < n; column++)
                inverse[row, column] = 0;
        }

        return inverse;
    }
}
