using System.Globalization;

namespace Voice.Analysis.Tests.Redaction;

/// <summary>A second set with other sentences, other names and other ways of writing numbers, made after the redactor was done with the first.</summary>
public static class OtherRedactionCases
{
    private static readonly string[] FirstNames =
    [
        "Keira", "Mason", "Shanice", "Harvey", "Niamh", "Tariq", "Poppy", "Ellis", "Zoe", "Femi", "Carys", "Dewi", "Stacey", "Gavin", "Nadia", "Reece", "Bethan", "Kai", "Latoya", "Vikram",
        "Maureen", "Colin", "Ayesha", "Patrice", "Lexi", "Morgan", "Angharad", "Hamza", "Paulina", "Tyrone", "Janet", "Ricky", "Chantelle", "Obinna", "Sanjay", "Mags", "Baz", "Kez", "Shell", "Trish",
        "Malachi", "Temitope", "Sorcha", "Iolo", "Nerys", "Kacper", "Zainab", "Ebony", "Levi", "Jayden", "Skye", "Finley", "Pippa", "Gethin", "Ruqayyah", "Deano", "Jonno", "Lakshmi", "Ottilie", "Bartek"
    ];

    private static readonly string[] Surnames = ["Barker", "Mahmood", "Llewellyn", "Nowak", "Fitzgerald", "Osei", "Chowdhury", "Pritchard", "McAllister", "Hargreaves", "D'Souza", "Whitehead"];

    private static readonly string[] NameFrames =
    [
        "i had {0} the whole time and it was good", "when {0} left i didnt get anyone else", "{0} from the yjs came to my school", "without {0} id be inside", "we did boxing with {0} on tuesdays",
        "it was better with {0} than with the first one", "{0} told me what would happen at court", "can {0} ring me", "is {0} still there", "my key worker was {0}", "my keyworker {0} picked me up every week",
        "ask {0} she knows", "{0} and my mum had a chat about school", "they swapped {0} for someone else", "my case manager {0} explained the order", "so {0} said i could do the music thing",
        "best thing was {0}", "nobody apart from {0} asked how i was", "the lady called {0} at reception smiled", "a man named {0} ran the group", "regards, {0}", "yours {0}", "hope that helps. {0}", "{0} x",
        "my sister {0} said the same", "my son {0} has done really well", "our daughter {0} was treated fairly", "{0}s mum drove us there", "he hit {0} and said sorry in the letter", "i am {0}'s nan", "it was {0} that hurt me not my brother",
        "say thank you to {0} from me", "{0} never gave up on me even when i was rude", "my panel member {0} listened", "i miss {0}", "cant fault {0}", "{0} is a legend", "got on well with {0} but not the other one",
        "roedd {0} yn wych gyda fi", "diolch i {0} am bopeth", "fy ngweithiwr {0} oedd y gorau"
    ];

    private static readonly string[] TitleFrames = ["Ms {0} wrote to us twice", "i saw sgt {0} at the station", "miss {0} from school came with me", "mr {0} my head of year helped", "Mrs {0}, the magistrate, was kind"];

    private static readonly (string Kind, string Frame)[] IdentifierFrames =
    [
        ("phone", "if you want more ask on {0}"), ("phone", "new number {0} cos i lost my phone"), ("phone", "{0} is my nans number"), ("phone", "you texted {0} which is my ex"), ("phone", "tel {0}"),
        ("email", "send it to {0} not the old one"), ("email", "{0} is best for me"), ("email", "My son checks {0} more than his phone"),
        ("url", "theres a video of it at {0}"), ("url", "the link {0} did not work"),
        ("postcode", "we moved to {0} in june"), ("postcode", "no bus goes to {0} after six"), ("postcode", "post it, {0}"),
        ("address", "pick me up from {0} next time"), ("address", "the letter went to {0}, we left there"), ("address", "my nan is at {0}"),
        ("dob", "hes born {0}"), ("dob", "My daughter ({0}) was too young for that group"), ("dob", "birthday {0}"), ("dob", "d.o.b. {0}"),
        ("nhs", "his NHS number: {0}"), ("nhs", "NHS {0}"),
        ("ni", "NINO {0}"), ("ni", "they wrote {0} as my national insurance number"),
        ("plate", "a black van, plate {0}"), ("plate", "it was a corsa {0}"), ("plate", "number plate is {0}"),
        ("handle", "my snap is {0}"), ("handle", "i posted it as {1} on insta"), ("handle", "dm {1}")
    ];

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

    // Two of three in lower case: that is how children write.
    private static RedactionCase Name(Random random)
    {
        bool title = random.Next(9) == 0;
        string name = title ? Pick(Surnames, random) : Pick(FirstNames, random);
        if (!title && random.Next(7) == 0)
            name += " " + Pick(Surnames, random);
        string text = string.Format(null, Pick(title ? TitleFrames : NameFrames, random), name);
        if (random.Next(3) > 0)
            (text, name) = (text.ToLowerInvariant(), name.ToLowerInvariant());
        return new RedactionCase(text, [("name", name)]);
    }

    private static RedactionCase Identifier((string Kind, string Frame) frame, Random random)
    {
        string value = Value(frame.Kind, random);
        if (random.Next(2) == 0)
            value = value.ToLowerInvariant();
        string handle = "@" + value.TrimStart('@');
        string text = string.Format(null, frame.Frame, value, handle);
        return new RedactionCase(text, [(frame.Kind, text.Contains(handle, StringComparison.Ordinal) ? handle : value)]);
    }

    private static string Value(string kind, Random random) => kind switch
    {
        "phone" => Phone(random),
        "email" => $"{Letters(random, "abcdefghijklmnop", 2)}{Pick(["_", ".", "-", ""], random)}{Pick(FirstNames, random)}{random.Next(1, 2015)}@{Pick(["icloud.com", "outlook.com", "live.co.uk", "yahoo.co.uk", "sky.com", "hwb.cymru"], random)}",
        "url" => Pick(["instagram.com/p/Cx12", "https://youtu.be/a1b2c3", "www.facebook.com/groups/44", "snapchat.com/add/lil_kez", "mystory.info"], random),
        "postcode" => $"{Pick(["WV", "G", "BD", "N", "W", "PO", "TS", "CH", "DE", "NP", "E", "S"], random)}{random.Next(1, 20)}{Pick([" ", "", "  "], random)}{random.Next(10)}{Letters(random, "ABDEFGHJLNPQRSTUWXYZ", 2)}",
        "address" => $"{Pick(["", "", "Flat 3, ", "Apartment 12 "], random)}{random.Next(1, 300)}{Pick(["", "", "a"], random)} {Pick(["Albert", "Dovecote", "Priory", "Old Mill", "King's", "Sycamore", "North", "St John's", "Meadow"], random)} {Pick(["Road", "Way", "Place", "Mews", "Square", "Walk", "Hill", "Street", "Close", "Ave"], random)}",
        "dob" => Date(random),
        "nhs" => Nhs(random),
        "ni" => $"{Letters(random, "ABCEHJLMPRSTW", 1)}{Letters(random, "ABCEHJLMPRSTW", 1)}{Digits(random, 6, random.Next(2) == 0)}{Letters(random, "ABCD", 1)}",
        "plate" => $"{Letters(random, "ABCDEFGHKLMNOPRSVWY", 2)}{random.Next(10, 75)}{Pick([" ", ""], random)}{Letters(random, "ABCDEFGHJKLMNOPRSTUVWXY", 3)}",
        _ => Pick(["mase.07", "kez_xox", "lil_skye1", "its_ricky99", "yungtyrone_", "pip.pa2010"], random)
    };

    private static string Phone(Random random)
    {
        string digits = Digits(random, 6, false);
        return random.Next(8) switch
        {
            0 => $"07700 {digits[..3]} {digits[3..]}",
            1 => $"07700{digits}",
            2 => $"0044 7700 {digits}",
            3 => $"+44 (0)7700 {digits}",
            4 => $"07700.{digits[..3]}.{digits[3..]}",
            5 => $"01632 960{digits[..3]}",
            6 => $"0161 496 0{digits[..3]}",
            _ => $"o77oo{digits}"
        };
    }

    private static string Date(Random random)
    {
        int day = random.Next(1, 29), month = random.Next(1, 13), year = random.Next(2007, 2015);
        string name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return random.Next(6) switch
        {
            0 => $"{day}.{month}.{year}",
            1 => $"{day}/{month}/{year % 100:00}",
            2 => $"{day} of {name} {year}",
            3 => $"{year}-{month:00}-{day:00}",
            4 => $"{day}{(day is 1 or 21 ? "st" : "th")} {name[..3]} {year}",
            _ => $"{name} {day} {year}"
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
            return random.Next(3) switch { 0 => all, 1 => $"{all[..3]} {all[3..6]} {all[6..]}", _ => $"{all[..3]}-{all[3..6]}-{all[6..]}" };
        }
    }

    private static string Digits(Random random, int count, bool spaced)
        => string.Concat(Enumerable.Range(0, count).Select(i => $"{(spaced && i % 2 == 0 ? " " : "")}{random.Next(10)}")) + (spaced ? " " : "");

    private static string Letters(Random random, string alphabet, int count) => new([.. Enumerable.Range(0, count).Select(_ => alphabet[random.Next(alphabet.Length)])]);

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];
}
