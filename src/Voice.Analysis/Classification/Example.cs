using Voice.Analysis.Features;
using Voice.Analysis.Text;

namespace Voice.Analysis.Classification;

/// <summary>An example made ready for training.</summary>
/// <param name="Text">The prepared comment.</param>
/// <param name="Polarity">What its question asks for.</param>
/// <param name="Question">The question's wording, or null.</param>
/// <param name="Rating">1 to 5, or null.</param>
/// <param name="Labels">The numbers of its labels.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="IsBackground">Whether it may only help training.</param>
internal sealed record Example(
    PreparedText Text, QuestionPolarity Polarity, string? Question, int? Rating, int[] Labels, double Weight, bool IsBackground);
