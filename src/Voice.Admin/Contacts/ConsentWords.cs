using Voice.Core.Contacts;

namespace Voice.Admin.Contacts;

/// <summary>Consent as people read it.</summary>
public static class ConsentWords
{
    public static string Of(Consent consent) => consent switch
    {
        Consent.Given => "Yes, may be asked",
        Consent.Refused => "No, does not want to be asked",
        _ => "Not known, so not asked",
    };

    public static string Of(AskedHow how) => how switch
    {
        AskedHow.InPerson => "They told us in person",
        AskedHow.ByPhone => "They told us by phone",
        _ => "They wrote to us",
    };
}
