using System.Numerics.Tensors;

namespace Voice.Analysis.Classification;

/// <summary>Limited-memory BFGS for smooth convex functions; no randomness, so the same data gives the same answer.</summary>
/// <remarks>Source: D. C. Liu and J. Nocedal, "On the limited memory BFGS method", Mathematical Programming 45 (1989).</remarks>
internal static class Lbfgs
{
    private const int Memory = 8;
    private const double SufficientDecrease = 1e-4;

    /// <summary>A function that writes its gradient at a point and returns its value there.</summary>
    public delegate double Objective(float[] point, float[] gradient);

    /// <summary>Moves <paramref name="point"/> to the minimum of <paramref name="objective"/>.</summary>
    public static void Minimise(Objective objective, float[] point, int iterations, double tolerance)
    {
        int n = point.Length;
        float[] gradient = new float[n], next = new float[n], nextGradient = new float[n], direction = new float[n];
        var history = new List<(float[] Step, float[] Change, double Rho)>(Memory);
        double value = objective(point, gradient);
        double first = Math.Max(Norm(gradient), 1e-12);
        for (int iteration = 0; iteration < iterations && Norm(gradient) > tolerance * first; iteration++)
        {
            Direction(gradient, history, direction);
            double slope = TensorPrimitives.Dot(gradient, direction);
            if (slope >= 0)
                break;
            double length = history.Count == 0 ? Math.Min(1, 1 / Norm(gradient)) : 1;
            double? reached = Search(objective, point, direction, value, slope, ref length, next, nextGradient);
            if (reached is null)
                break;

            Remember(history, point, gradient, next, nextGradient);
            (point, next) = Swap(point, next);
            (gradient, nextGradient) = (nextGradient, gradient);
            bool settled = Math.Abs(value - reached.Value) <= 1e-7 * Math.Abs(value);
            value = reached.Value;
            if (settled)
                break;
        }
    }

    // The caller keeps its own array, so the new point is copied into it rather than exchanged.
    private static (float[] Point, float[] Next) Swap(float[] point, float[] next)
    {
        next.CopyTo(point, 0);
        return (point, next);
    }

    private static double? Search(Objective objective, float[] point, float[] direction, double value, double slope, ref double length, float[] next, float[] nextGradient)
    {
        for (int attempt = 0; attempt < 20; attempt++)
        {
            TensorPrimitives.MultiplyAdd(direction, (float)length, point, next);
            double reached = objective(next, nextGradient);
            if (reached <= value + SufficientDecrease * length * slope)
                return reached;
            length *= 0.5;
        }

        return null;
    }

    private static void Direction(float[] gradient, List<(float[] Step, float[] Change, double Rho)> history, float[] direction)
    {
        TensorPrimitives.Negate(gradient, direction);
        Span<double> alpha = stackalloc double[Memory];
        for (int i = history.Count - 1; i >= 0; i--)
        {
            alpha[i] = history[i].Rho * TensorPrimitives.Dot(history[i].Step, direction);
            TensorPrimitives.MultiplyAdd(history[i].Change, (float)-alpha[i], direction, direction);
        }

        if (history.Count > 0)
        {
            (float[] step, float[] change, _) = history[^1];
            TensorPrimitives.Multiply(direction, TensorPrimitives.Dot(step, change) / TensorPrimitives.Dot(change, change), direction);
        }

        for (int i = 0; i < history.Count; i++)
        {
            double beta = history[i].Rho * TensorPrimitives.Dot(history[i].Change, direction);
            TensorPrimitives.MultiplyAdd(history[i].Step, (float)(alpha[i] - beta), direction, direction);
        }
    }

    private static void Remember(List<(float[] Step, float[] Change, double Rho)> history, float[] point, float[] gradient, float[] next, float[] nextGradient)
    {
        (float[] step, float[] change) = history.Count == Memory ? (history[0].Step, history[0].Change) : (new float[point.Length], new float[point.Length]);
        TensorPrimitives.Subtract(next, point, step);
        TensorPrimitives.Subtract(nextGradient, gradient, change);
        if (history.Count == Memory)
            history.RemoveAt(0);
        double curvature = TensorPrimitives.Dot(step, change);
        if (curvature > 1e-12)
            history.Add((step, change, 1 / curvature));
    }

    private static double Norm(float[] vector) => TensorPrimitives.Norm(vector);
}
