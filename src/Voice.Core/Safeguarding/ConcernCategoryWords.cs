using Voice.Analysis.Concerns;

namespace Voice.Core.Safeguarding;

/// <summary>Categories as people read them. Each says "possible": a flag is never a finding.</summary>
public static class ConcernCategoryWords
{
    /// <summary>What the stored categories are where none of them alarms the safeguarding lead.</summary>
    internal static readonly string[] OtherDesk = ["complaint", "ring-me", "complaint;ring-me", "ring-me;complaint"];

    /// <summary>The check itself failed, so a person must look at what was written.</summary>
    internal const string Unchecked = "unchecked";

    public static string Of(string id) => ConcernCategories.TryParse(id, out var category) ? Of(category) : id == Unchecked ? "Could not be checked by the program: please read it" : id;

    private static string Of(ConcernCategory category) => category switch
    {
        ConcernCategory.SelfHarm => "Possible self-harm or suicide",
        ConcernCategory.HarmAtHome => "Possible harm at home",
        ConcernCategory.SexualHarm => "Possible sexual harm",
        ConcernCategory.CriminalExploitation => "Possible criminal exploitation",
        ConcernCategory.Violence => "Possible weapons or violence",
        ConcernCategory.Missing => "Possibly missing or homeless",
        ConcernCategory.HealthEmergency => "Possible health emergency",
        ConcernCategory.ProfessionalAllegation => "Possible concern about a professional",
        ConcernCategory.Reprisal => "Possible threats or reprisal",
        ConcernCategory.Complaint => "A complaint",
        ConcernCategory.RingMe => "Would like to be rung",
        _ => category.ToString(),
    };
}
