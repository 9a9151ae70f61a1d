namespace Voice.Core.Safeguarding;

/// <summary>Categories as people read them. Each says "possible": a flag is never a finding.</summary>
public static class ConcernCategories
{
    public static string InWords(string category) => category switch
    {
        "self-harm" => "Possible self-harm or suicide",
        "harm-at-home" => "Possible harm at home",
        "sexual-harm" => "Possible sexual harm",
        "exploitation" => "Possible exploitation",
        "weapons" => "Possible weapons or violence",
        "missing" => "Possibly missing or homeless",
        "health" => "Possible health emergency",
        "intimidation" => "Possible threats or intimidation",
        "professional" => "Possible concern about a professional",
        _ => category,
    };
}
