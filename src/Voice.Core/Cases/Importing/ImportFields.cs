namespace Voice.Core.Cases.Importing;

/// <summary>The fields of each kind of import, with the names case systems give their columns.</summary>
public static class ImportFields
{
    public static readonly IReadOnlyList<ImportField> Closures =
    [
        new("reference", true, "YP Ref", "Reference", "Case Reference", "Case Ref", "Case ID", "Client ID", "Person ID", "Child Ref", "Child ID", "ChildView ID", "Core ID", "UPN", "Ref", "ID"),
        new("forename", false, "Forename", "First Name", "Given Name", "Forenames", "Child First Name", "YP Forename"),
        new("surname", false, "Surname", "Last Name", "Family Name", "YP Surname"),
        new("name", false, "Name", "Full Name", "Child Name", "YP Name", "Young Person", "Client Name"),
        new("birth-date", false, "DOB", "Date of Birth", "Birth Date", "D.O.B.", "Born", "Child DOB", "YP DOB"),
        new("gender", false, "Gender", "Sex"),
        new("ethnicity", false, "Ethnicity", "Ethnic Origin", "Ethnic Group", "Ethnic Background"),
        new("looked-after", false, "Looked After", "LAC", "CLA", "Looked After Child", "Care Status", "CiC"),
        new("special-needs", false, "EHCP/SEND", "EHCP", "SEND", "SEN", "Special Educational Needs"),
        new("speech-needs", false, "SLCN", "Speech and Language", "Speech Language Communication Needs"),
        new("language", false, "Language", "Preferred Language", "First Language", "Language Preference"),
        EasyRead,
        new("service", false, "Service", "Service Name", "Directorate", "YJS", "Provision"),
        new("team", false, "Team", "Team Name", "Allocated Team"),
        new("area", false, "Area", "Locality", "District", "Area Name", "Local Office"),
        new("outcome", false, "Outcome Type", "Outcome", "Order", "Order Type", "Disposal", "Intervention", "Intervention Type", "Programme", "Legal Outcome"),
        new("started", false, "Start", "Start Date", "Started", "Date Opened", "Opened", "Intervention Start"),
        new("closed", true, "Closed", "Closure Date", "Date Closed", "End Date", "End", "Closed On", "Close Date", "Intervention End"),
        new("worker", false, "Worker", "Case Manager", "Allocated Worker", "Case Worker", "Key Worker", "Practitioner"),
        new("child-mobile", false, "YP Mobile", "Child Mobile", "Mobile", "Mobile Number", "Phone", "YP Phone", "Young Person Mobile", "Telephone", "Tel", "Mobile Phone"),
        new("child-consent", false, "YP Consent", "Child Consent", "Consent", "Consent to Survey", "Survey Consent", "Consent to Contact", "Feedback Consent"),
        new("parent-name", false, "Parent/Carer Name", "Parent Name", "Carer Name", "Parent", "Carer", "Parent or Carer", "Guardian"),
        new("relationship", false, "Relationship", "Parent Relationship", "Relationship to Child", "Carer Relationship"),
        new("parent-mobile", false, "Parent Mobile", "Parent/Carer Mobile", "Carer Mobile", "Parent Phone", "Parent/Carer Phone", "Parent Contact Number", "Parent Tel", "Carer Phone"),
        new("parent-consent", false, "Parent Consent", "Parent/Carer Consent", "Carer Consent"),
        new("whereabouts", false, "Living situation", "Accommodation", "Placement", "Placement Type", "Accommodation Type", "Where Living", "Current Placement"),
        new("hold", false, "Hold Reason", "Hold", "Do Not Contact", "Do Not Contact Reason", "On Hold"),
    ];

    public static readonly IReadOnlyList<ImportField> Victims =
    [
        new("reference", true, "Victim Ref", "Victim Reference", "Victim ID", "Reference", "Ref", "ID"),
        new("name", false, "Name", "Victim Name", "Full Name"),
        new("under-18", false, "Under 18", "Is Child", "Child Victim", "Young Victim", "Minor"),
        new("mobile", false, "Mobile", "Mobile Number", "Phone", "Victim Mobile", "Telephone", "Contact Number"),
        new("email", false, "Email", "E-mail", "Email Address"),
        new("safe", false, "Safe to text", "Safe to Contact", "Safe Contact", "Safe Text", "Text Safe"),
        new("safe-times", false, "Safe times", "Safe Time", "Best Time to Contact", "Contact Times"),
        new("language", false, "Language", "Preferred Language", "First Language"),
        new("identified", false, "Identified", "Date Identified", "Identified On"),
        new("contacted", false, "Contacted", "Date Contacted", "First Contact", "Contact Date"),
        new("contact-outcome", false, "Contact outcome", "Outcome", "Contact Result", "Engagement"),
        new("rj-offered", false, "RJ offered", "Restorative Offered", "RJ Offer"),
        new("rj-taken-up", false, "RJ taken up", "RJ Accepted", "RJ Take up", "Restorative Taken Up"),
        new("consent", false, "Survey consent", "Consent", "Consent to Survey", "Feedback Consent"),
        new("closed", false, "Closed", "Closure Date", "Date Closed", "End Date"),
        new("liaison-officer", false, "VLO", "Victim Liaison Officer", "Liaison Officer", "Victim Worker"),
        new("case", true, "Linked case", "Case Reference", "Case Ref", "YP Ref", "Child Ref", "Linked YP", "Linked Case Ref"),
    ];

    /// <summary>Open cases: all that closures have but the closing, and what surveys on the way hang on.</summary>
    public static readonly IReadOnlyList<ImportField> Cases =
    [
        .. Closures.Where(f => f.Name is not ("started" or "closed")),
        new("started", true, "Order Start", "Start", "Start Date", "Order Start Date", "Started", "Date Opened", "Opened", "Intervention Start", "Sentence Date"),
        new("release", false, "Expected Release", "Release Date", "Expected Release Date", "Release", "Released", "Earliest Release Date", "ERD", "Date of Release"),
        new("panel", false, "Panel Date", "Panel", "Panel Dates", "Panel Held", "Initial Panel", "Panel Meeting", "RO Panel Date"),
        new("panel-2", false, "Review Panel", "Next Panel", "Panel Date 2", "Second Panel"),
        new("panel-status", false, "Panel Status", "Panel Outcome", "Panel Took Place"),
        new("member-1", false, "Panel Member", "Panel Member 1", "Volunteer", "Volunteer Name", "Panel Volunteer"),
        new("member-1-mobile", false, "Panel Member Mobile", "Panel Member 1 Mobile", "Volunteer Mobile"),
        new("member-1-consent", false, "Panel Member Consent", "Panel Member 1 Consent", "Volunteer Consent"),
        new("member-2", false, "Panel Member 2", "Volunteer 2"),
        new("member-2-mobile", false, "Panel Member 2 Mobile", "Volunteer 2 Mobile"),
        new("member-2-consent", false, "Panel Member 2 Consent", "Volunteer 2 Consent"),
    ];

    private static ImportField EasyRead => new("easy-read", false, "Easy Read", "Easy-read", "Needs Easy Read", "Accessible Format");

    public static IReadOnlyList<ImportField> Of(ImportKind kind) => kind switch
    {
        ImportKind.Closures => Closures,
        ImportKind.Victims => Victims,
        ImportKind.Cases => Cases,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown kind of import."),
    };
}
