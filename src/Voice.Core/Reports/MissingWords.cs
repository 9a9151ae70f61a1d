using Voice.Core.Surveys;

namespace Voice.Core.Reports;

/// <summary>What a reader must know of who is missing, in the words of quarters and years alike.</summary>
internal static class MissingWords
{
    public const string Open = "Answers from posters, tablets and piles of forms are counted apart: nobody was asked there, and somebody may have answered twice.";
    public const string Silent = "Those who did not answer may think differently from those who did.";

    public static string? Closures(DateOnly? lastImport, int closures)
    {
        if (lastImport is null)
            return "No closures were ever imported, so nobody could be asked.";
        return closures == 0 ? "No closure of this period is in the system." : null;
    }

    public static string? Of(Audience audience, int asked, int answered, int threshold)
    {
        var name = AudienceWords.Plural(audience);
        if (asked == 0)
            return $"No {name} were asked.";
        if (answered == 0)
            return $"{AudienceWords.Capital(name)} were asked, and none answered.";
        return answered < threshold ? $"Few {name} answered (fewer than {threshold}), so no figures are shown for them." : null;
    }
}
