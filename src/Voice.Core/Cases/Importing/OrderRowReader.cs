using System.Text.RegularExpressions;

namespace Voice.Core.Cases.Importing;

/// <summary>Turns one row of a file of open cases into an <see cref="OrderRow"/>, or says what is wrong with it.</summary>
public sealed partial class OrderRowReader(RowReader cells, DateOnly today)
{
    private static readonly string[] CalledOff = ["CANCEL", "CALLED OFF", "ADJOURN", "POSTPONE", "PUT OFF", "DID NOT", "NOT HELD", "NO"];

    private readonly HashSet<string> _told = [.. cells.Fields];

    /// <summary>Null where the row is refused; <see cref="RowReader.Refusals"/> says why.</summary>
    public OrderRow? Read(DelimitedRow row)
    {
        cells.Start(row);
        var reference = cells.Required("reference", "the reference is missing");
        var started = Started();
        var born = cells.Date("birth-date");
        var release = cells.Date("release");
        var panels = Panels();
        if (started is { } begin)
            CheckOrder(begin, born, release, panels);
        var read = new OrderRow(row.Number)
        {
            Told = _told,
            Reference = reference ?? "",
            StartedOn = started,
            BirthDate = born,
            ReleaseOn = release,
            PanelsOn = panels,
            PanelCalledOff = IsCalledOff(),
            Members = [.. Members(panels.Count > 0)],
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
        if (born is null && _told.Contains("birth-date") && cells.Refusals.Count == 0)
            cells.Warn("birth-date", "there is no date of birth, so the child's age is not known and they are not texted");
        return cells.Refusals.Count == 0 ? read : null;
    }

    private DateOnly? Started()
    {
        if (cells.Required("started", "the start date is missing") is null)
            return null;
        var started = cells.Date("started");
        if (started > today)
            cells.Refuse("started", "the order starts in the future");
        return started;
    }

    // One meeting a row or several in one cell: both are how case systems export them.
    private List<DateOnly> Panels()
    {
        var days = new List<DateOnly>();
        foreach (var field in new[] { "panel", "panel-2" })
        {
            foreach (var part in Between().Split(cells.Text(field) ?? "").Where(p => p.Length > 0))
            {
                if (BritishDate.TryRead(part, out var day))
                    days.Add(day);
                else
                    cells.Refuse(field, "this is not a date that exists; write it as day/month/year");
            }
        }
        return [.. days.Distinct().Order()];
    }

    private void CheckOrder(DateOnly started, DateOnly? born, DateOnly? release, List<DateOnly> panels)
    {
        CaseFactsReader.CheckBirth(cells, born, started, "the start date");
        if (release < started)
            cells.Refuse("release", "the release is before the start date");
        if (panels.Exists(p => p < started))
            cells.Refuse("panel", "the panel is before the start date");
    }

    private bool IsCalledOff() => cells.Text("panel-status")?.ToUpperInvariant() is { } status
        && CalledOff.Any(w => w == "NO" ? status is "NO" or "N" : status.Contains(w, StringComparison.Ordinal));

    private IEnumerable<PanelMember> Members(bool hasPanel)
    {
        foreach (var member in new[] { "member-1", "member-2" })
        {
            if (cells.Text(member) is null && cells.Text($"{member}-mobile") is null)
                continue;
            if (!hasPanel)
                cells.Warn(member, "there is a panel member but no panel, so they are left out");
            else if (cells.Mobile($"{member}-mobile") is { } mobile)
                yield return new PanelMember(cells.Text(member), mobile, cells.Consent($"{member}-consent"));
            else if (cells.Text($"{member}-mobile") is null)
                cells.Warn(member, "there is no number for this panel member, so they cannot be asked");
        }
    }

    [GeneratedRegex(@"\s*(?:[;,&|\n]|\band\b)\s*")]
    private static partial Regex Between();
}
