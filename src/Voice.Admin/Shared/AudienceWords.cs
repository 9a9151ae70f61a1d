using Voice.Core.Surveys;

namespace Voice.Admin.Shared;

public static class AudienceWords
{
    public static string One(Audience audience) => audience switch
    {
        Audience.Child => "Child",
        Audience.Parent => "Parent or carer",
        Audience.Volunteer => "Panel volunteer",
        _ => "Victim",
    };
}
