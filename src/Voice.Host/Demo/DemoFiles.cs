using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Voice.Host.Demo;

/// <summary>Exports of a made-up case system, month by month.</summary>
internal sealed partial class DemoFiles(int seed)
{
    private static readonly string[] Forenames = ["Amir", "Bethan", "Callum", "Dewi", "Ellie", "Finn", "Grace", "Hamza", "Isla", "Jayden", "Kacper", "Leah", "Mia", "Noah", "Oskar", "Poppy", "Rhys", "Sian", "Tyler", "Zara"];
    private static readonly string[] Surnames = ["Archer", "Bevan", "Cole", "Dobson", "Evans", "Farooq", "Green", "Hughes", "Iqbal", "Jones", "Kaur", "Lewis", "Mazur", "Nolan", "Owens", "Price", "Reid", "Shah", "Taylor", "Walsh"];
    public static readonly string[] Services = ["Fellmoor Youth Justice", "Fellmoor Turnaround", "Fellmoor Resettlement"];
    private static readonly string[] Areas = ["Harbour", "Moor Edge", "Old Town"];
    private static readonly string[] Workers = ["D. Marsh", "P. Osei", "R. Lindqvist", "S. Begum", "T. Hale"];
    private static readonly string[] Outcomes = ["Referral Order", "Youth Caution", "Community Resolution", "Youth Rehabilitation Order", "Prevention"];

    private readonly Random _random = new(seed + 1);
    private readonly List<string> _latestCases = [];
    private readonly List<string> _panelCases = [];
    private DateOnly _latestMonth;
    private int _case = 1000;
    private int _victim = 500;
    private int _phone;

    /// <param name="latest">The newest month: closed just now, so that everybody can still be asked.</param>
    public string Closures(DateOnly month, bool latest)
    {
        (_latestMonth, var file) = (month, new StringBuilder("Reference,Forename,Surname,DOB,Gender,Language,Service,Team,Area,Outcome,Start,Closed,Worker,YP Mobile,YP Consent,Parent Name,Relationship,Parent Mobile,Parent Consent,Living situation\n"));
        _latestCases.Clear();
        for (var i = _random.Next(13, 19); i > 0; i--)
            file.Append(Row(month, latest)).Append('\n');
        return file.ToString();
    }

    /// <summary>Work that has begun and runs on <paramref name="today"/>: somebody is at every point at which people are asked.</summary>
    public string Cases(DateOnly today)
    {
        var file = new StringBuilder("Reference,Forename,Surname,DOB,Gender,Language,Service,Team,Area,Order Type,Order Start,Expected Release,Panel Date,Worker,YP Mobile,YP Consent,Parent Name,Relationship,Parent Mobile,Parent Consent,Living situation,Panel Member,Panel Member Mobile,Panel Member Consent\n");
        for (var i = 0; i < 3; i++)
            file.Append(Running(today, "Youth Rehabilitation Order", today.AddDays(-57 - i), null, null, "Home")).Append('\n');
        for (var i = 0; i < 3; i++)
        {
            _panelCases.Add($"FM{_case}");
            file.Append(Running(today, "Referral Order", today.AddDays(-30 - i), null, today.AddDays(-1 - i), "Home")).Append('\n');
        }
        file.Append(Running(today, "Detention and Training Order", today.AddDays(-120), today.AddDays(12), null, "YOI")).Append('\n');
        file.Append(Running(today, "Detention and Training Order", today.AddDays(-180), today.AddDays(-29), null, "Home")).Append('\n');
        return file.ToString();
    }

    public string Victims()
    {
        var file = new StringBuilder("Victim Ref,Name,Under 18,Mobile,Safe to text,Language,Identified,Contacted,Contact outcome,RJ offered,RJ taken up,Survey consent,Closed,VLO,Linked case\n");
        foreach (var reference in _latestCases.Where(_ => _random.NextDouble() < (_panelCases.Count > 0 ? 0.8 : 0.35)))
        {
            var closed = _latestMonth.AddDays(_random.Next(20, 27));
            file.Append(CultureInfo.InvariantCulture,
                $"V{_victim++},{Name()},{YesNo(0.25)},{Phone()},{YesNo(0.85)},English,{Day(closed.AddDays(-90))},{Day(closed.AddDays(-80))},{(_random.NextDouble() < 0.7 ? "Accepted support" : "Declined")},{YesNo(0.6)},{YesNo(0.2)},{YesNo(0.8)},{Day(closed)},J. Frost,{reference}\n");
        }
        // Came to the panel, and the work with them goes on.
        foreach (var reference in _panelCases)
            file.Append(CultureInfo.InvariantCulture, $"V{_victim++},{Name()},No,{Phone()},Yes,English,,,Accepted support,Yes,Yes,Yes,,J. Frost,{reference}\n");
        return file.ToString();
    }

    /// <summary>As exports are: at the end a row without its reference and one with a day that never was.</summary>
    public static string WithFaults(string file)
    {
        var rows = file.Split('\n');
        string Without(string row) => row[row.IndexOf(',', StringComparison.Ordinal)..];
        return $"{file}{Without(rows[1])}\nX1{Without(SomeDay().Replace(rows[2], "31/02/2026"))}\n";
    }

    private string Row(DateOnly month, bool latest)
    {
        var reference = $"FM{_case++}";
        _latestCases.Add(reference);
        var closed = latest ? month.AddDays(_random.Next(14, 27)) : month.AddDays(_random.Next(0, 27));
        var service = Services[_random.Next(10) switch { < 6 => 0, < 9 => 1, _ => 2 }];
        var custodial = service == Services[2];
        var born = closed.AddYears(-_random.Next(13, 17)).AddDays(-_random.Next(300));
        // Some are not texted but offered a helper.
        if (_case % 11 == 0)
            born = closed.AddYears(-12).AddDays(-40);
        return string.Create(CultureInfo.InvariantCulture,
            $"{reference},{Pick(Forenames)},{Pick(Surnames)},{Day(born)},{(_random.Next(5) == 0 ? "Female" : "Male")},{Language(latest)},{service},Team {_random.Next(1, 4)},{Pick(Areas)},{(custodial ? "Detention and Training Order" : Pick(Outcomes))},{Day(closed.AddDays(-_random.Next(90, 300)))},{Day(closed)},{Pick(Workers)},{Phone()},{YesNo(0.85)},{Name()},{(_random.Next(8) == 0 ? "Foster carer" : "Mother")},{Phone()},{YesNo(0.8)},{(_case % 14 == 0 ? "Custody" : "Home")}");
    }

    // A Welsh authority does not know everybody's language.
    private string Language(bool latest) => _random.Next(8) == 0 ? "Welsh" : latest && _case % 4 == 0 ? "" : "English";

    private string Running(DateOnly today, string order, DateOnly started, DateOnly? release, DateOnly? panel, string living)
    {
        var born = today.AddYears(-_random.Next(14, 17)).AddDays(-_random.Next(1, 300));
        var member = panel is null ? ",," : $"{Name()},{Phone()},Yes";
        return string.Create(CultureInfo.InvariantCulture,
            $"FM{_case++},{Pick(Forenames)},{Pick(Surnames)},{Day(born)},Male,English,{(release is null ? Services[0] : Services[2])},Team {_random.Next(1, 4)},{Pick(Areas)},{order},{Day(started)},{(release is { } r ? Day(r) : "")},{(panel is { } p ? Day(p) : "")},{Pick(Workers)},{Phone()},Yes,{Name()},Mother,{Phone()},Yes,{living},{member}");
    }

    // All from the range reserved for fiction; the last ten are left to staff.
    private string Phone() => $"07700 900{_phone++ % 990:000}";

    private string Name() => $"{Pick(Forenames)} {Pick(Surnames)}";

    private string YesNo(double chance) => _random.NextDouble() < chance ? "Yes" : "No";

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    [GeneratedRegex(@"\d\d/\d\d/\d{4}")]
    private static partial Regex SomeDay();

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
