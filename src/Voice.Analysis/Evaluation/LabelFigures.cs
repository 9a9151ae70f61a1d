namespace Voice.Analysis.Evaluation;

/// <summary>How well one label is found.</summary>
/// <param name="Label">The label.</param>
/// <param name="Support">How many comments truly have it.</param>
/// <param name="Precision">Of those given it, the share that have it; 0 when none was given it.</param>
/// <param name="Recall">Of those that have it, the share given it; 0 when none has it.</param>
/// <param name="F1">The harmonic mean of precision and recall.</param>
public sealed record LabelFigures(string Label, int Support, double Precision, double Recall, double F1)
{
    internal static LabelFigures Of(string label, int hits, int given, int support)
        => new(label, support, given == 0 ? 0 : (double)hits / given, support == 0 ? 0 : (double)hits / support, given + support == 0 ? 0 : 2.0 * hits / (given + support));
}
