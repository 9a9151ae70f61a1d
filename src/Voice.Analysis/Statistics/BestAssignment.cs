namespace Voice.Analysis.Statistics;

/// <summary>The assignment problem by shortest augmenting paths, cubic in the larger side.</summary>
internal static class BestAssignment
{
    /// <summary>The largest total of cells with at most one in each row and each column.</summary>
    public static long Maximum(long[,] gain)
    {
        int size = Math.Max(gain.GetLength(0), gain.GetLength(1));
        long Cost(int row, int column) => row < gain.GetLength(0) && column < gain.GetLength(1) ? -gain[row, column] : 0;

        var rowPotential = new long[size + 1];
        var columnPotential = new long[size + 1];
        var rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++)
            Augment(row, size, Cost, rowPotential, columnPotential, rowOf);

        long total = 0;
        for (int column = 1; column <= size; column++)
            total -= Cost(rowOf[column] - 1, column - 1);
        return total;
    }

    private static void Augment(int row, int size, Func<int, int, long> cost, long[] u, long[] v, int[] rowOf)
    {
        var slack = new long[size + 1];
        Array.Fill(slack, long.MaxValue);
        var seen = new bool[size + 1];
        var previous = new int[size + 1];
        rowOf[0] = row;
        int column = 0;
        do
        {
            column = Step(column, size, cost, u, v, rowOf, slack, seen, previous);
        }
        while (rowOf[column] != 0);

        while (column != 0)
        {
            rowOf[column] = rowOf[previous[column]];
            column = previous[column];
        }
    }

    private static int Step(int column, int size, Func<int, int, long> cost, long[] u, long[] v, int[] rowOf, long[] slack, bool[] seen, int[] previous)
    {
        seen[column] = true;
        int row = rowOf[column], next = 0;
        long delta = long.MaxValue;
        for (int j = 1; j <= size; j++)
        {
            if (seen[j])
                continue;
            long reduced = cost(row - 1, j - 1) - u[row] - v[j];
            if (reduced < slack[j])
                (slack[j], previous[j]) = (reduced, column);
            if (slack[j] < delta)
                (delta, next) = (slack[j], j);
        }

        for (int j = 0; j <= size; j++)
        {
            if (seen[j])
            {
                u[rowOf[j]] += delta;
                v[j] -= delta;
            }
            else if (slack[j] != long.MaxValue)
            {
                slack[j] -= delta;
            }
        }

        return next;
    }
}
