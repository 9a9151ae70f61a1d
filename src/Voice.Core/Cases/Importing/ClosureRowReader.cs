namespace Voice.Core.Cases.Importing;

/// <summary>Turns one row of a closures file into a <see cref="ClosureRow"/>, or says what is wrong with it.</summary>
public sealed class ClosureRowReader(RowReader cells, DateOnly today)
{
    /// <summary>Null where the row is refused; <see cref="RowReader.Refusals"/> says why.</summary>
    public ClosureRow? Read(DelimitedRow row)
    {
        cells.Start(row);
        var reference = cells.Required("reference", "the reference is missing");
        var closed = Closed();
        var born = cells.Date("birth-date");
        var started = cells.Date("started");
        if (closed is { } end)
            CheckOrder(end, born, started);
        var read = new ClosureRow(row.Number)
        {
            Reference = reference ?? "",
            ClosedOn = closed ?? default,
            StartedOn = started,
            BirthDate = born,
            ChildName = CaseFactsReader.ChildName(cells),
            Gender = cells.Text("gender"),
            Ethnicity = cells.Text("ethnicity"),
            LookedAfter = cells.YesNo("looked-after"),
            SpecialNeeds = cells.YesNo("special-needs"),
            SpeechNeeds = cells.YesNo("speech-needs"),
            Language = cells.Language("language"),
            EasyRead = cells.YesNo("easy-read"),
            Service = cells.Text("service") ?? CaseFactsReader.DefaultService,
            Team = cells.Text("team"),
            Area = cells.Text("area"),
            Outcome = cells.Text("outcome"),
            Worker = cells.Text("worker"),
            ChildMobile = cells.Mobile("child-mobile"),
            ChildConsent = cells.Consent("child-consent"),
            ParentName = cells.Text("parent-name"),
            Relationship = cells.Text("relationship"),
            ParentMobile = cells.Mobile("parent-mobile"),
            ParentConsent = cells.Consent("parent-consent"),
            Whereabouts = WhereaboutsReader.Read(cells.Text("whereabouts")),
            Hold = CaseFactsReader.HoldReason(cells),
        };
        if (born is null && cells.Refusals.Count == 0)
            cells.Warn("birth-date", "there is no date of birth, so the child's age is not known and they are not texted");
        return cells.Refusals.Count == 0 ? read : null;
    }

    private DateOnly? Closed()
    {
        if (cells.Required("closed", "the closing date is missing") is null)
            return null;
        var closed = cells.Date("closed");
        if (closed > today)
            cells.Refuse("closed", "the case closes in the future");
        return closed;
    }

    private void CheckOrder(DateOnly closed, DateOnly? born, DateOnly? started)
    {
        CaseFactsReader.CheckBirth(cells, born, closed, "the closing date");
        if (started > closed)
            cells.Refuse("started", "the start is after the closing date");
    }
}
