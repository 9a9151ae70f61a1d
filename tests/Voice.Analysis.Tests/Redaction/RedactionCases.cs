namespace Voice.Analysis.Tests.Redaction;

/// <summary>Generates UK comments with identifiers and names in the ways children, parents and victims write them.</summary>
public static class RedactionCases
{
    private static readonly string[] Streets = ["Acacia", "Station", "Church", "Mill", "Elm Tree", "Queen's", "Victoria", "Hawthorn", "Beech", "Cemetery", "Lower Park", "Heather"];
    private static readonly string[] StreetTypes = ["Road", "Street", "Avenue", "Lane", "Close", "Drive", "Crescent", "Terrace", "Gardens", "Grove", "Rd", "Court"];
    private static readonly string[] Areas = ["LS", "M", "SW", "CF", "B", "NE", "YO", "L", "SE", "EX", "LL", "SA"];

    // Names in and out of any list we ship.
    private static readonly string[] FirstNames =
    [
        "Dave", "Aisha", "Kayleigh", "Jordan", "Mark", "Grace", "Tyler", "Siobhan", "Mohammed", "Chloe", "Rhys", "Zaynab", "Kwame", "Bronagh", "Oluwadamilola", "Zuri", "Tomos", "Ffion",
        "Danny", "Shaz", "Bex", "Jakub", "Priyanka", "Leanne", "Steve", "Carol", "Rob", "Kofi", "Thandeka", "Lowri", "Callum", "Destiny", "Amber", "Jaxxon", "Lilly-Mae", "Sue", "Gaz", "Natalie", "Imran", "Ewa",
        "Connor", "Tracy", "Marvin", "Abena", "Soraya", "Billie", "Kieran", "Lauren", "Nathan", "Hollie", "Yusuf", "Magda", "Ruth", "Wayne", "Debs", "Tanisha", "Fern", "Olu", "Ishaan", "Clare"
    ];

    private static readonly string[] Surnames = ["Smith", "Jones", "Okafor", "Patel", "Williams", "Kowalski", "Begum", "O'Neill", "Hughes", "Thompson", "Adeyemi", "Green"];

    private static readonly (string Kind, string Template)[] IdentifierTemplates =
    [
        ("phone", "ring me on {0} after school"), ("phone", "My number is {0}."), ("phone", "txt {0} pls"), ("phone", "mum's mobile: {0}"), ("phone", "they never called {0}, I waited all day"),
        ("email", "email me at {0} please"), ("email", "You can reach me: {0}"), ("email", "its {0} x"),
        ("url", "I put it on {0} for people to see"), ("url", "have a look at {0}"),
        ("postcode", "I live near {0} and the bus is slow"), ("postcode", "its {0} if you need it"), ("postcode", "The office at {0} was cold."),
        ("address", "I live at {0} with my nan"), ("address", "they came to {0} without asking"), ("address", "My address is {0}."),
        ("dob", "born on {0} so I'm in year 11"), ("dob", "dob {0}"), ("dob", "My date of birth is {0}, thanks"), ("dob", "I was born {0}"),
        ("nhs", "my NHS number is {0}"), ("nhs", "nhs no {0} if that helps"), ("nhs", "they asked for {0} twice"),
        ("ni", "my NI number {0} was wrong on the form"), ("ni", "national insurance {0}"),
        ("plate", "the car was {0} and it followed us"), ("plate", "reg {0}"), ("plate", "he drives a golf {0}"),
        ("handle", "add me on snap {0}"), ("handle", "my insta is {0}"), ("handle", "message {1} on tiktok")
    ];

    private static readonly string[] NameTemplates =
    [
        "my worker {0} was sound", "my worker {0} really listened to me", "{0} was the best worker I had", "{0} helped me get into college", "I had a mentor called {0} and they were kind",
        "thanks {0} for everything", "Thank you {0}", "big up {0} and the team", "shout out to {0}", "me and {0} talked about my future", "spoke to {0} on the phone",
        "It was good. Cheers, {0}", "my social worker {0} never rang back", "My son's officer, {0}, was fair", "his name is {0}", "I like {0} because they don't judge", "my mate {0} got the same worker",
        "{0} always turned up on time", "i wanted {0} to stay my worker", "everyone was nice but {0} was the best", "my brother {0} went there too", "her name was {0} and she was lovely",
        "seeing {0} every week helped", "tell {0} i said hi", "from {0}", "my yot worker is {0}", "we met with {0} and the police", "Hi its {0}, it was ok"
    ];

    private static readonly string[] TitleTemplates = ["Mrs {0} at the office was rude", "PC {0} came to our house", "my teacher mr {0} wrote a letter", "Dr {0} was helpful", "the judge, Miss {0}, explained it"];

    public static IReadOnlyList<RedactionCase> Identifiers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Identifier(IdentifierTemplates[i % IdentifierTemplates.Length], random))];
    }

    public static IReadOnlyList<RedactionCase> Names(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Name(random))];
    }

    private static RedactionCase Name(Random random)
    {
        bool title = random.Next(8) == 0;
        string name = title ? Pick(Surnames, random) : Pick(FirstNames, random);
        if (!title && random.Next(6) == 0)
            name += " " + Pick(Surnames, random);
        string text = string.Format(null, Pick(title ? TitleTemplates : NameTemplates, random), name);
        if (random.Next(2) == 0)
            (text, name) = (text.ToLowerInvariant(), name.ToLowerInvariant());
        return new RedactionCase(text, [("name", name)]);
    }

    private static RedactionCase Identifier((string Kind, string Template) template, Random random)
    {
        string value = Value(template.Kind, random);
        if (random.Next(2) == 0 && template.Kind is not "plate")
            value = value.ToLowerInvariant();
        string handle = "@" + value.TrimStart('@');
        string text = string.Format(null, template.Template, value, handle);
        return new RedactionCase(text, [(template.Kind, text.Contains(handle, StringComparison.Ordinal) ? handle : value)]);
    }

    private static string Value(string kind, Random random) => kind switch
    {
        "phone" => Phone(random),
        "email" => $"{Pick(FirstNames, random).ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)}.{Pick(Surnames, random).ToLowerInvariant().Replace("'", "", StringComparison.Ordinal)}{random.Next(99)}@{Pick(["gmail.com", "hotmail.co.uk", "example.org", "school.sch.uk"], random)}",
        "url" => Pick(["https://example.com/me/12", "www.mysite.co.uk", "tiktok.com/@dave", "http://bit.ly/3xyz", "youthvoice.org.uk/story"], random),
        "postcode" => $"{Pick(Areas, random)}{random.Next(1, 30)}{(random.Next(2) == 0 ? " " : "")}{random.Next(10)}{Letters(random, "ABDEFGHJLNPQRSTUWXYZ", 2)}",
        "address" => $"{(random.Next(3) == 0 ? $"flat {random.Next(1, 40)}, " : "")}{random.Next(1, 250)}{(random.Next(6) == 0 ? "b" : "")} {Pick(Streets, random)} {Pick(StreetTypes, random)}",
        "dob" => Date(random),
        "nhs" => NhsNumber(random),
        "ni" => $"{Letters(random, "ABCEHJKLMNPRSTW", 2)} {random.Next(10, 99)} {random.Next(10, 99)} {random.Next(10, 99)} {Letters(random, "ABCD", 1)}".Replace(" ", random.Next(2) == 0 ? "" : " ", StringComparison.Ordinal).Replace("BG", "BA", StringComparison.Ordinal),
        "plate" => random.Next(4) == 0 ? $"{Letters(random, "PRSTVWXY", 1)}{random.Next(1, 999)} {Letters(random, "ABCDEFGHJKLM", 3)}" : $"{Letters(random, "ABCDEFGHKLMNOPRSTVWY", 2)}{random.Next(10, 75)}{(random.Next(2) == 0 ? " " : "")}{Letters(random, "ABCDEFGHJKLM", 3)}",
        "handle" => Pick(["dave_09", "kayleigh.xo", "j4yden", "lil_mo22", "tylerr.07", "abz_x"], random),
        _ => throw new ArgumentOutOfRangeException(nameof(kind))
    };

    private static string Phone(Random random)
    {
        string last = random.Next(100000, 999999).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return random.Next(8) switch
        {
            0 => $"07700 {last}",
            1 => $"07700{last}",
            2 => $"+447700{last}",
            3 => $"+44 7700 {last}",
            4 => $"07700-{last[..3]}-{last[3..]}",
            5 => $"0113 496 0{last[..3]}",
            6 => $"(020) 7946 0{last[..3]}",
            _ => $"077 00 {last[..2]} {last[2..4]} {last[4..]}"
        };
    }

    private static string Date(Random random)
    {
        int day = random.Next(1, 29), month = random.Next(1, 13), year = random.Next(2006, 2016);
        string name = System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return random.Next(6) switch
        {
            0 => $"{day}/{month}/{year}",
            1 => $"{day:00}.{month:00}.{year % 100:00}",
            2 => $"{day}th {name} {year}",
            3 => $"{day} {name[..3]} {year}",
            4 => $"{name} {day}, {year}",
            _ => $"{day:00}-{month:00}-{year}"
        };
    }

    private static string NhsNumber(Random random)
    {
        while (true)
        {
            int[] digits = [.. Enumerable.Range(0, 9).Select(_ => random.Next(10))];
            int check = 11 - digits.Select((digit, i) => digit * (10 - i)).Sum() % 11;
            if (check == 10)
                continue;
            string all = string.Concat(digits) + (check % 11);
            return random.Next(2) == 0 ? all : $"{all[..3]} {all[3..6]} {all[6..]}";
        }
    }

    private static string Letters(Random random, string alphabet, int count) => new([.. Enumerable.Range(0, count).Select(_ => alphabet[random.Next(alphabet.Length)])]);

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];
}
