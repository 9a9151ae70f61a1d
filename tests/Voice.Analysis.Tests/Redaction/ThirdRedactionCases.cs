using System.Globalization;

namespace Voice.Analysis.Tests.Redaction;

/// <summary>A third set, with sentences, names and ways of writing numbers of its own: numbers in words, dots and brackets, e-mail addresses and dates in words, handles without @, old and Northern Irish plates, schools and places.</summary>
public static class ThirdRedactionCases
{
    private static readonly string[] FirstNames =
    [
        "Callum", "Amelia", "Rhiannon", "Dominic", "Aaliyah", "Oskar", "Saoirse", "Kyle", "Imogen", "Jermaine", "Sandra", "Nige", "Tilly", "Abdi", "Cerys", "Osian", "Lorraine", "Curtis", "Priya", "Hakeem",
        "Blessing", "Ronnie", "Freya", "Connor", "Debs", "Tommo", "Zuzanna", "Idris", "Marlon", "Esme", "Yusuf", "Leanne", "Roisin", "Kofi", "Bronwen", "Tam", "Sinead", "Arjun", "Chloe", "Darren",
        "Mirela", "Jaz", "Ifan", "Nathaniel", "Adebayo", "Shauna", "Lottie", "Bilal", "Gwenllian", "Kieron", "Anoushka", "Rory", "Dilys", "Piotr", "Tia", "Marcus", "Sukhi", "Ewan", "Precious", "Liz"
    ];

    private static readonly string[] Surnames = ["Okafor", "Bevan", "Sutcliffe", "Rahman", "Kowalczyk", "O'Brien", "Ferguson", "Gill", "Tomlinson", "Adeyemi", "Prosser", "Whelan", "Blackwood", "Iqbal"];

    private static readonly string[] NameFrames =
    [
        "{0} was the only one who turned up when he said", "i dont like it when {0} is off", "its just me and {0} now", "can you tell {0} i got the job", "had a laugh with {0} in the car",
        "they gave me {0} and then took {0} away", "my youth worker is called {0}", "me and {0} went to the gym", "{0} helped me write it", "so {0} goes to me dont worry about it",
        "i only talk to {0}", "{0} shouted at my mum", "thank you {0} for everything", "big up {0}", "shout out to {0} and the team", "if it wasnt for {0} i wouldnt have come",
        "my mate {0} got the same order", "my cousin {0} said it would be rubbish", "my brother {0} is inside", "her name is {0}", "his name was {0} i think", "{0} picked me up every thursday",
        "i want {0} back", "why did {0} leave", "please give my number to {0}", "the lady at the desk, {0}, was lovely", "our worker {0} went above and beyond", "{0} does not listen to parents",
        "{0} needs to learn to listen", "i felt safe with {0}", "went with {0} to the panel", "from {0}", "cheers {0}", "love {0} x", "this is {0} by the way", "its {0} here, new phone",
        "{0} and {1} were both really good", "first it was {0} then {1}", "me {0} and {1} got arrested together", "{0} stole my bike with {1}", "the boy who did it, {0}, wrote to me",
        "i saw {0} at the shops after", "{0} is {1}s sister", "roedd {0} yn gwrando arna i", "diolch {0}", "mae {0} yn garedig", "dwi'n hoffi {0}", "{0} made me feel like i mattered",
        "ask for {0} when you ring", "{0}, you are a star", "i told {0} about my anxiety and she got me help", "didnt see {0} for three weeks", "even {0} said it was unfair", "not being funny but {0} was useless"
    ];

    private static readonly string[] TitleFrames = ["PC {0} was calm with us", "Mr {0} came to court with him", "miss {0} my tutor", "we were seen by Dr {0}", "mrs {0} on the panel", "officer {0} took my phone", "inspector {0} rang back", "Sir {0} does the boxing"];

    private static readonly (string Kind, string Frame)[] IdentifierFrames =
    [
        ("phone", "my number changed its {0} now"), ("phone", "whatsapp me {0}"), ("phone", "{0} ask for my mum"), ("phone", "ring the landline {0} after 5"), ("phone", "text {0} not this one"),
        ("phone", "ffoniwch fi ar {0}"), ("phone", "he keeps calling from {0} and hanging up"), ("phone", "u can reach me on {0} or my dads"),
        ("email", "my email is {0} if you need it"), ("email", "email me {0}"), ("email", "i sent the form from {0} last week"), ("email", "contact: {0}"), ("email", "its {0} all lower case"),
        ("url", "i wrote about it on {0}"), ("url", "look {0} thats me"), ("url", "they posted it here {0}"),
        ("postcode", "i live in {0}"), ("postcode", "postcode {0}"), ("postcode", "its too far from {0} to get there"), ("postcode", "taxi from {0} please"),
        ("address", "we are at {0} now"), ("address", "he came to {0} at night"), ("address", "please send it to {0}"), ("address", "my address is {0}"), ("address", "they found us at {0}"),
        ("dob", "my birthday is {0}"), ("dob", "he was born on {0}"), ("dob", "dob {0}"), ("dob", "date of birth: {0}"), ("dob", "i was born {0} so im not even 14"),
        ("nhs", "my nhs number is {0}"), ("nhs", "nhs no {0}"), ("nhs", "Her NHS number, {0}, was on the letter"),
        ("ni", "my ni number is {0}"), ("ni", "NI: {0}"), ("ni", "i need it for the job {0} thats my national insurance"),
        ("plate", "the car was {0}"), ("plate", "reg {0}"), ("plate", "it was a white van {0} outside mine"), ("plate", "my mums car {0} got keyed"),
        ("handle", "add me on snap: {0}"), ("handle", "insta {0}"), ("handle", "my tiktok is {0}"), ("handle", "hes {1} on there"), ("handle", "my gamertag is {0}"), ("handle", "snapchat - {0}"), ("handle", "find me on discord {0}")
    ];

    private static readonly string[] SchoolFrames = ["i got moved from {0}", "they excluded me from {0} for it", "my teachers at {0} dont get it", "{0} never told us", "he goes {0} with my sister", "we had the meeting in {0}"];

    private static readonly string[] PlaceFrames = ["we moved down from {0}", "i live in {0}", "the office in {0} is too far", "they put me in a home in {0}", "got the bus from {0}", "everyone in {0} knows about it", "i got stopped in {0}"];

    private static readonly string[] Places =
        ["Rotherham", "Swansea", "Wrexham", "Croydon", "Toxteth", "Moss Side", "Handsworth", "Bridgend", "Grimsby", "Peckham", "Llanelli", "Rochdale", "Hartlepool", "Chapeltown", "Merthyr Tydfil", "Great Yarmouth", "Dudley", "Bangor", "Skegness", "Brixton"];

    public static IReadOnlyList<RedactionCase> Names(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Name(random))];
    }

    public static IReadOnlyList<RedactionCase> Identifiers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Identifier(IdentifierFrames[i % IdentifierFrames.Length], random))];
    }

    public static IReadOnlyList<RedactionCase> SchoolsAndPlaces(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? Filled("school", Pick(SchoolFrames, random), School(random), random) : Filled("place", Pick(PlaceFrames, random), Pick(Places, random), random))];
    }

    private static RedactionCase Name(Random random)
    {
        bool title = random.Next(10) == 0;
        string first = title ? Pick(Surnames, random) : Pick(FirstNames, random), second = Pick(FirstNames, random);
        if (!title && random.Next(8) == 0)
            first += " " + Pick(Surnames, random);
        string frame = Pick(title ? TitleFrames : NameFrames, random), text = string.Format(null, frame, first, second);
        if (random.Next(5) < 3)
            (text, first, second) = (text.ToLowerInvariant(), first.ToLowerInvariant(), second.ToLowerInvariant());
        return new RedactionCase(text, frame.Contains("{1}", StringComparison.Ordinal) ? [("name", first), ("name", second)] : [("name", first)]);
    }

    private static RedactionCase Identifier((string Kind, string Frame) frame, Random random)
        => Filled(frame.Kind, frame.Frame, Value(frame.Kind, random), random);

    // Half of them in lower case, as they are typed on a phone.
    private static RedactionCase Filled(string kind, string frame, string value, Random random)
    {
        string handle = "@" + value.TrimStart('@');
        string text = string.Format(null, frame, value, handle);
        string secret = frame.Contains("{1}", StringComparison.Ordinal) ? handle : value;
        return random.Next(2) == 0 ? new RedactionCase(text.ToLowerInvariant(), [(kind, secret.ToLowerInvariant())]) : new RedactionCase(text, [(kind, secret)]);
    }

    private static string Value(string kind, Random random) => kind switch
    {
        "phone" => Phone(random),
        "email" => Email(random),
        "url" => Pick(["tiktok.com/@kyle.2k9", "https://www.instagram.com/reel/Ab3_x", "facebook.com/profile.php?id=1000", "bit.ly/3xYz", "http://youtube.com/watch?v=abc123", "www.callumsbikes.co.uk/about", "discord.gg/aBcD", "linktr.ee/tia09"], random),
        "postcode" => $"{Pick(["CF", "SA", "LL", "M", "L", "B", "SE", "SW", "EC", "HU", "NG", "BT", "S", "CR", "LS"], random)}{random.Next(1, 30)}{Pick([" ", "", " "], random)}{random.Next(1, 10)}{Letters(random, "ABDEFGHJLNPQRSTUWXYZ", 2)}",
        "address" => Address(random),
        "dob" => Date(random),
        "nhs" => Nhs(random),
        "ni" => NationalInsurance(random),
        "plate" => Plate(random),
        _ => $"{Pick(["kyle", "tia", "yung", "its", "real", "lil"], random)}{Pick(["_", ".", "", "__"], random)}{Pick(["rory", "abdi", "peng", "jaz", "goat", "lottie"], random)}{Pick(["09", "x", "_", "2k10", ".7", "uk"], random)}"
    };

    private static string Phone(Random random)
    {
        string digits = Digits(random, 6);
        return random.Next(11) switch
        {
            0 => $"07700 {digits}",
            1 => $"07700-{digits[..3]}-{digits[3..]}",
            2 => $"(07700) {digits}",
            3 => $"+447700{digits}",
            4 => $"+44 7700 {digits[..3]} {digits[3..]}",
            5 => $"0 7 7 0 0 {string.Join(' ', digits.ToCharArray())}",
            6 => $"(029) 2018 0{digits[..3]}",
            7 => $"0113 496 0{digits[..3]}",
            8 => $"077 00 {digits[..2]} {digits[2..4]} {digits[4..]}",
            9 => Spoken("07700" + digits),
            _ => $"07700 {digits[..2]}-{digits[2..4]}-{digits[4..]}"
        };
    }

    private static string Spoken(string digits)
        => string.Join(' ', digits.Select(d => d switch { '0' => "oh", '1' => "one", '2' => "two", '3' => "three", '4' => "four", '5' => "five", '6' => "six", '7' => "seven", '8' => "eight", _ => "nine" }));

    private static string Email(Random random)
    {
        string name = Pick(FirstNames, random) + Pick(["", ".b", "_x", "99"], random), house = Pick(["gmail", "hotmail", "outlook", "yahoo", "icloud", "btinternet"], random);
        return random.Next(6) switch
        {
            0 => $"{name}@{house}.com",
            1 => $"{name} at {house} dot com",
            2 => $"{name}@{house}.co.uk",
            3 => $"{name} (at) {house} (dot) com",
            4 => $"{name} [at] {house}.com",
            _ => $"{name} @ {house} . com"
        };
    }

    private static string Address(Random random)
    {
        string street = $"{Pick(["Station", "Victoria", "Cemetery", "Beech", "Mill", "Cowbridge", "Lower", "Chapel"], random)} {Pick(["Road", "Street", "Rd", "St", "Lane", "Avenue", "Crescent", "Drive", "Grove"], random)}";
        return random.Next(5) switch
        {
            0 => $"{random.Next(1, 200)} {street}",
            1 => $"flat {random.Next(1, 60)} {random.Next(1, 90)} {street}",
            2 => $"number {random.Next(1, 90)} {street}",
            3 => $"{random.Next(1, 90)}{Pick(["b", "c"], random)} {street}, Leeds",
            _ => $"{random.Next(1, 200)} {Pick(["Heol", "Ffordd", "Stryd"], random)} {Pick(["Fawr", "Newydd", "Caernarfon"], random)}"
        };
    }

    private static string Date(Random random)
    {
        int day = random.Next(1, 29), month = random.Next(1, 13), year = random.Next(2007, 2015);
        string name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        string words = Pick(["the first of", "the second of", "the third of", "the fifth of", "the tenth of", "the twelfth of", "the twentieth of", "the twenty first of", "the thirtieth of"], random);
        return random.Next(8) switch
        {
            0 => $"{day:00}/{month:00}/{year}",
            1 => $"{day}-{month}-{year % 100:00}",
            2 => $"{day} {name} {year}",
            3 => $"{day}th {name[..3]} {year % 100:00}",
            4 => $"{day:00} {month:00} {year}",
            5 => $"{words} {name} {year}",
            6 => $"{name} {day}th {year}",
            _ => $"{day}/{month}/{year % 100:00}"
        };
    }

    private static string Nhs(Random random)
    {
        while (true)
        {
            int[] digits = [.. Enumerable.Range(0, 9).Select(_ => random.Next(10))];
            int check = 11 - digits.Select((digit, i) => digit * (10 - i)).Sum() % 11;
            if (check == 10)
                continue;
            string all = string.Concat(digits) + (check % 11);
            return random.Next(4) switch { 0 => all, 1 => $"{all[..3]} {all[3..6]} {all[6..]}", 2 => $"{all[..3]}.{all[3..6]}.{all[6..]}", _ => $"{all[..3]}-{all[3..6]}-{all[6..]}" };
        }
    }

    private static string NationalInsurance(Random random)
    {
        string a = Letters(random, "ABCEHJLMPRSTW", 1) + Letters(random, "ABCEHJLMPRSTW", 1), d = Digits(random, 6), z = Letters(random, "ABCD", 1);
        return random.Next(4) switch { 0 => a + d + z, 1 => $"{a} {d[..2]} {d[2..4]} {d[4..]} {z}", 2 => $"{a}-{d[..2]}-{d[2..4]}-{d[4..]}-{z}", _ => $"{a} {d} {z}" };
    }

    private static string Plate(Random random)
    {
        string tail = Letters(random, "ABCDEFGHJKLMNOPRSTUVWXY", 3);
        return random.Next(5) switch
        {
            0 => $"{Letters(random, "ABCDEFGHKLMNOPRSVWY", 2)}{random.Next(10, 75)} {tail}",
            1 => $"{Letters(random, "ABCDEFGHKLMNOPRSVWY", 2)}{random.Next(10, 75)}{tail}",
            2 => $"{Letters(random, "HJKLMNPRSTVWXY", 1)}{random.Next(100, 999)} {tail}",
            3 => $"{Pick(["AEZ", "BIG", "CRZ", "IXI", "MUI", "WJI"], random)} {random.Next(1000, 9999)}",
            _ => $"{Letters(random, "ABCDEFGHKLMNOPRSVWY", 2)} {random.Next(10, 75)} {tail}"
        };
    }

    private static string School(Random random)
    {
        string name = Pick(["Oakfield", "Saint Cuthbert's", "Parkside", "Northgate", "Ysgol Bryn Coch", "Ysgol Glan Clwyd", "Trinity", "Woodlands", "Harrow Green", "St Bede's"], random);
        return name.StartsWith("Ysgol", StringComparison.Ordinal) ? name : $"{name} {Pick(["School", "Academy", "High School", "Primary", "College", "Secondary School", "High"], random)}";
    }

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));

    private static string Letters(Random random, string alphabet, int count) => new([.. Enumerable.Range(0, count).Select(_ => alphabet[random.Next(alphabet.Length)])]);

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];
}
