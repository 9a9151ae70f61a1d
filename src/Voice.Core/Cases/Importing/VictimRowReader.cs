using Voice.Core.Contacts;

namespace Voice.Core.Cases.Importing;

/// <summary>Turns one row of a victims file into a <see cref="VictimRow"/>, or says what is wrong with it.</summary>
public sealed class VictimRowReader(RowReader cells, DateOnly today)
{
    /// <summary>Null where the row is refused; <see cref="RowReader.Refusals"/> says why.</summary>
    public VictimRow? Read(DelimitedRow row)
    {
        cells.Start(row);
        var reference = cells.Required("reference", "the reference is missing");
        var caseReference = cells.Required("case", "the linked case is missing");
        var read = new VictimRow(row.Number)
        {
            Reference = reference ?? "",
            CaseReference = caseReference ?? "",
            Name = cells.Text("name"),
            Under18 = cells.YesNo("under-18") ?? false,
            Mobile = cells.Mobile("mobile"),
            Email = cells.Text("email"),
            Safe = Safe(),
            SafeTimes = cells.Text("safe-times"),
            Language = cells.Language("language"),
            IdentifiedOn = cells.Date("identified"),
            ContactedOn = cells.Date("contacted"),
            ContactOutcome = cells.Text("contact-outcome"),
            RestorativeOffered = cells.YesNo("rj-offered"),
            RestorativeTakenUp = cells.YesNo("rj-taken-up"),
            Consent = cells.Consent("consent"),
            ClosedOn = cells.Date("closed"),
            LiaisonOfficer = cells.Text("liaison-officer"),
        };
        if (read.ClosedOn > today)
            cells.Refuse("closed", "the case closes in the future");
        if (read.ContactedOn < read.IdentifiedOn)
            cells.Warn("contacted", "the contact is before the victim was identified");
        return cells.Refusals.Count == 0 ? read : null;
    }

    // Anything but a clear yes is not safe.
    private SafeToText Safe() => cells.YesNo("safe", "this is neither yes nor no, so it counts as not safe") switch
    {
        true => SafeToText.Safe,
        false => SafeToText.NotSafe,
        null => SafeToText.NotKnown,
    };
}
