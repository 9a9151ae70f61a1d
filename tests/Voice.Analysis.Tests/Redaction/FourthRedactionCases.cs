namespace Voice.Analysis.Tests.Redaction;

/// <summary>
/// A fourth set by a hand that had read neither the redactor nor the other sets: children, parents and victims who write
/// numbers, addresses and names as people do.
/// </summary>
public static class FourthRedactionCases
{
    private static readonly string[] Numerals = ["oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly string[] English = ["Jayden", "Kayleigh", "Aisha", "Tyler", "Chloe", "Callum", "Megan", "Kieran", "Shannon", "Liam", "Courtney", "Reece", "Demi", "Brandon", "Ellie", "Harvey", "Leah", "Mason", "Paige", "Riley", "Dave", "Karen", "Sue", "Gary", "Tracey", "Steve", "Linda", "Paul", "Debbie", "Ian", "Natalie", "Wayne"];
    private static readonly string[] Welsh = ["Rhys", "Carys", "Gethin", "Angharad", "Ieuan", "Nerys", "Dafydd", "Cerys", "Llinos", "Emyr", "Ffion", "Iolo", "Seren", "Macsen"];
    private static readonly string[] Polish = ["Agnieszka", "Kasia", "Krzysztof", "Wojtek", "Zuzanna", "Bartek", "Malgorzata", "Piotr", "Oliwia", "Jakub", "Ania", "Tomasz"];
    private static readonly string[] SouthAsian = ["Zainab", "Imran", "Priya", "Harpreet", "Mohammed", "Anjali", "Shabnam", "Bilal", "Farhan", "Jaspreet", "Nadeem", "Sunita", "Tahira", "Usman"];
    private static readonly string[] African = ["Chidi", "Temitope", "Kwame", "Ayaan", "Abdirahman", "Folasade", "Tendai", "Yusuf", "Amara", "Kofi", "Hodan", "Nkechi", "Emeka", "Selam"];
    private static readonly string[] Irish = ["Niamh", "Oisin", "Siobhan", "Cillian", "Aoife", "Padraig", "Saoirse", "Darragh", "Grainne", "Eoin"];
    private static readonly string[] Traveller = ["Paddy", "Margaret", "Bridget", "Johnboy", "Shakira", "Kizzy", "Levi", "Dolly-Ann", "Mary-Kate", "Elvis"];
    private static readonly string[] Others = ["Andreea", "Ionut", "Mehmet", "Elif", "Nguyen", "Linh", "Xavier", "Thiago", "Mikayla-Mae", "Lilly-Mae", "Tommy-Lee", "Ezra", "Kai", "Zac", "Bo", "Aaliyah", "Keanu"];
    private static readonly string[] Nicknames = ["Kez", "Shaz", "Jonno", "Baz", "Tez", "Gaz", "Daz", "Trish", "Mikey", "Charlz", "Lozza", "Deano", "Smithy", "Jay", "Tash", "Becks"];
    private static readonly string[] WordNames = ["Grace", "Hope", "Will", "Mark", "Faith", "Joy", "Rose", "Summer", "Dale", "Frank", "Bill", "Ruby", "Amber", "Jack", "Rob", "Sky", "Dawn", "Pat"];
    private static readonly string[] Surnames = ["Smith", "Okonkwo", "Hussain", "Kowalski", "Davies", "Llewellyn", "O'Connor", "Patel", "Begum", "McDonagh", "Fitzgerald", "Adeyemi", "Singh", "Nowak", "Pritchard", "Barrowclough", "Ng", "Khan", "Harris", "Whittaker", "Mensah", "Popescu", "Smith-Jones", "Gallagher"];
    private static readonly string[][] Origins = [English, English, English, Welsh, Polish, SouthAsian, African, Irish, Traveller, Others, Nicknames];

    private static readonly string[] Users = ["kez", "jaydenb", "tyler.j", "chloe_x", "mrs.davies", "k.smith", "darren-w", "aisha99", "the.hussains", "lil_reece"];
    private static readonly string[] Hosts = ["gmail.com", "hotmail.co.uk", "outlook.com", "icloud.com", "yahoo.co.uk", "live.co.uk", "btinternet.com", "sky.com"];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Streets = ["High", "Mill", "Elm", "Beech", "Church", "Victoria", "Albert", "Station", "Cherry Tree", "Long", "Ashfield", "Kestrel", "Park", "Queens", "Wellington", "St Johns", "Moss Side", "Thornhill", "Canal", "Brook"];
    private static readonly string[] StreetWords = ["Street", "Road", "Avenue", "Close", "Lane", "Drive", "Grove", "Crescent", "Terrace", "Way", "Gardens", "Court", "Place", "Walk", "Rise", "View", "Mews", "Hill"];
    private static readonly string[] StreetAbbreviations = ["st", "rd", "ave", "cl", "ln", "dr", "cres", "tce", "gdns", "ct"];
    private static readonly string[] Areas = ["M14", "LS9", "B23", "SW1A", "CF24", "NE6", "E17", "L8", "LL57", "SA1", "BS5", "WC2H", "N1", "PR1", "SO14", "EC1A", "DN31", "G42", "BT15", "JE2", "GY1", "IM1"];
    private static readonly string[] Towns = ["Oldham", "Rotherham", "Wrexham", "Croydon", "Luton", "Hartlepool", "Grimsby", "Merthyr Tydfil", "Stockport", "Burnley", "Tottenham", "Kettering", "Barnsley", "Swindon", "Hastings", "Blackpool", "Llanelli", "Carlisle", "Dudley", "Peckham"];
    private static readonly string[] SaintsAndHalls = ["St Mary's", "St Josephs", "Oakfield", "Holy Trinity", "Westbrook", "King Edward", "Hillcrest", "Parkside", "Greenway", "Sacred Heart", "Ashton Park", "Riverside", "All Saints", "Longsight"];

    private static readonly Dictionary<string, Func<RandomPick, string>> Slots = new()
    {
        ["mobile"] = Mobile,
        ["landline"] = Landline,
        ["extension"] = pick => $"‹{Landline(pick)}› {pick.Of("ext", "ext.", "x", "extension", "ext:")} ‹{pick.Digits(pick.Between(2, 4))}›",
        ["foreign"] = Foreign,
        ["splitnumber"] = SplitNumber,
        ["spokennumber"] = SpokenNumber,
        ["local"] = pick => pick.Of($"{pick.Between(2, 9)}{pick.Digits(5)}", $"{pick.Between(2, 9)}{pick.Digits(2)} {pick.Digits(3)}", $"{pick.Between(2, 9)}{pick.Digits(2)} {pick.Digits(4)}"),
        ["mail"] = Mail,
        ["url"] = Url,
        ["postcode"] = Postcode,
        ["outward"] = pick => pick.Of(Areas),
        ["address"] = Address,
        ["street"] = Street,
        ["welshstreet"] = pick => $"{pick.Between(1, 90)} {pick.Of("Heol", "Ffordd", "Maes", "Stryd", "Lôn", "Bryn", "Clos")} {pick.Of("y Deri", "Las", "y Coed", "Fawr", "yr Ysgol", "y Felin")}",
        ["housename"] = pick => $"{pick.Of("The Bungalow", "Rose Cottage", "The Old Vicarage", "Hillside Farm", "The Lodge", "Ty Gwyn")}, {Street(pick)}",
        ["birth"] = Birth,
        ["birthday"] = Birthday,
        ["birthmonth"] = pick => $"{pick.Of(Months)} {pick.Of("", "20")}{pick.Between(10, 14)}",
        ["spokenbirth"] = SpokenBirth,
        ["nhs"] = Nhs,
        ["insurance"] = Insurance,
        ["plate"] = Plate,
        ["ownplate"] = pick => pick.Of($"{pick.Letters(1)}{pick.Between(1, 9)} {pick.Letters(3)}", $"{pick.Letters(3)} {pick.Between(1, 99)}", $"{pick.Letters(2)}{pick.Between(10, 99)} {pick.Letters(2)}"),
        ["handle"] = Handle,
        ["plainhandle"] = pick => pick.Of("kezzabear", "notjaydenagain", "lilreece", "chloemaee", "bigdavewest", "shazzasworld", "itsyagirlaish", "tyler.is.bored", "ellie_bellie", "mcrkid"),
        ["at"] = pick => $"@{Handle(pick)}",
        ["discord"] = pick => $"{Handle(pick)}#{pick.Digits(4)}",
        ["tag"] = pick => pick.Of("DarkKez09", "xXSniperXx", "Reece v2", "ItzJayy", "FaZe Tyler", "No1Scouser", "GhostLad 07", "QueenAish").Replace(" ", pick.Of(" ", "", "_"), StringComparison.Ordinal),
        ["name"] = Name,
        ["wordname"] = pick => pick.Of(WordNames),
        ["surname"] = pick => pick.Of(Surnames),
        ["full"] = pick => $"{Name(pick)} {pick.Of(Surnames)}",
        ["school"] = School,
        ["initials"] = pick => pick.Of("St Mary's RC", "Oakfield High", "QEGS", "Westbrook PRU", "Parkside Academy"),
        ["town"] = pick => pick.Of(Towns),
        ["estate"] = pick => $"‹{pick.Of(Streets[7..])}› {pick.Of("estate", "Estate", "flats", "est")}",
        ["park"] = pick => $"‹{pick.Of("Alexandra", "Hollins", "Greenfield", "Roundhay", "Heaton", "Boggart Hole", "Queen's", "Moor End")}› {pick.Of("Park", "park", "rec", "skate park", "playing fields")}",
        ["club"] = pick => $"‹{pick.Of("Wythenshawe", "Brunswick", "Moss Bank", "Northgate", "Phoenix", "Salmon")}› {pick.Of("youth club", "Youth Centre", "boxing club", "community centre")}",
        ["station"] = pick => $"‹{pick.Of(Towns)}› {pick.Of("police station", "nick", "custody suite", "bus station")}",
    };

    private static readonly (string Kind, string[] Templates)[] Identifiers =
    [
        ("phone", [
            "can u ring my mum on {mobile} instead", "new number {mobile} lost my old phone", "My mobile number has changed to {mobile}, please update it",
            "text me {mobile}", "no one rang me back and i left {mobile} with the lady", "the office is {landline} but nobody picks up",
            "Call me at home ({landline}) after 5", "I was told to ring {extension} and ask for the duty worker", "his grans number in case is {landline}",
            "Im abroad now so use {foreign}", "my dads phone is a foreign one {foreign}", "you can get me on {splitnumber}", "number is {splitnumber}",
            "its {spokennumber} if you wanna call", "my number is {spokennumber}", "house phone is {local}", "ring me on {local} after school",
            "whatsapp me on {mobile}", "He kept phoning from {mobile} even after the order", "t: {landline} m: {mobile}",
        ]),
        ("email", [
            "email me at {mail}", "my email is {mail}", "Please send the letter to {mail} not by post", "i never got it my emails {mail}", "{mail} is the best way to get hold of us",
            "she wrote from {mail} and I replied", "send it to {mail} or my mums {mail}", "E-mail: {mail}", "contact {mail} for the complaint", "can someone message {mail}",
        ]),
        ("url", [
            "they put my face on {url}", "look at {url}", "The video is still up at {url} and nobody took it down", "i found help on {url}", "he sent me {url} and told me to click",
            "her page is {url}", "theres a group about it {url}", "I filled in the form on {url} twice", "go on {url} u will see", "shared {url} with everyone at school",
        ]),
        ("postcode", [
            "i live at {postcode}", "my postcode is {postcode}", "We have moved to {postcode} since", "send the appointment letters to {postcode} pls", "theres nothing for kids in {outward}",
            "im from {outward} and the bus takes ages", "post code {postcode}", "the boys from {outward} know where I live", "anyone in the {outward} area knows him", "We are {postcode} not the next road",
            "it happened near {postcode}", "I cant go into {outward} cos of my tag", "its {postcode} on the sat nav",
        ]),
        ("address", [
            "i live at {address}", "They came to {address} looking for my son", "my new address is {address}", "send it to {address}", "we got moved to {address} by the council",
            "he lives at {address}", "pick me up from {address} next time", "My car was damaged outside {address}", "its {housename}", "we are at {housename} now",
            "Lives with nan at {address}", "i stay at my dads {address}", "rwyn byw yn {welshstreet}", "our house is {welshstreet}", "i live on {street}",
            "The lads hang about on {street}", "it was at the end of {street} where he hit me", "home address {address}",
        ]),
        ("birth", [
            "i was born on {birth}", "my dob is {birth}", "DOB {birth}", "date of birth: {birth}", "d.o.b. {birth}", "born {birth}", "My son ({birth}) was not listened to", "my birthdays {birthday}",
            "its my birthday on {birthday} and i was in court", "He turned fifteen on {birthday}", "she will be 16 on {birthday}", "bday {birthday}", "Birth date {birth} if you need to look me up", "i was born in {birthmonth}",
            "my date of birth is {spokenbirth}", "born {spokenbirth}", "fy mhenblwydd yw {birthday}",
        ]),
        ("nhs", [
            "my nhs no is {nhs}", "NHS number {nhs}", "nhs: {nhs}", "The camhs letter has {nhs} on it", "My son's NHS no. {nhs}", "the hospital said to quote {nhs}", "nhs num {nhs} if that helps", "it says {nhs} on my nhs app",
        ]),
        ("insurance", [
            "my ni number is {insurance}", "national insurance no {insurance}", "NI {insurance}", "they asked for my nino {insurance}", "I only just got my national insurance number, its {insurance}", "job centre needs {insurance}", "N.I. number: {insurance}", "insurance number {insurance} for the college form",
        ]),
        ("plate", [
            "the car was {plate}", "reg {plate}", "They drove off in a black Corsa {plate}", "number plate {plate}", "my mums car {plate} got keyed", "a white van, {plate}, keeps parking outside", "he was on a moped reg no {plate}", "Registration: {plate}", "its the one with the plate {ownplate}", "private reg {ownplate} parked outside mine every night", "my worker drives {plate} so everyone knows when she comes",
        ]),
        ("handle", [
            "add me on snap its {handle}", "my insta is {handle}", "insta: {at}", "follow {at}", "my roblox is {handle}", "my discord is {discord}", "xbox gamertag {tag}", "gamertag: {tag}", "psn {handle}", "tiktok {at}",
            "He messaged me on Instagram from {at}", "snap - {plainhandle}", "im {plainhandle} on tiktok", "dm me on ig {plainhandle}", "sc: {handle}", "my snapchat name is {plainhandle}", "he made an account called {handle} to bully me", "my username is {handle}",
            "minecraft name {handle}", "find me on twitch as {plainhandle}", "She is {plainhandle} on snapchat if you want proof", "telegram {at}", "my fortnite is {tag}", "reddit u/{handle}",
        ]),
    ];

    private static readonly string[] NameTemplates =
    [
        "my worker {name} was sound", "My worker is called {name}", "this lady called {name} helped me loads", "big thanks to {name} and {name}", "thankyou {name} for everything", "cheers {name}",
        "me and {name} got in trouble together", "{name} from yot is safe", "{name} at the yjs never turned up", "{name} was my worker and he was alright", "i had {name} first then {name}",
        "Mr {surname} was rude to me", "mrs {surname} at school helped", "Miss {surname} always listens", "ms {surname} didnt ring", "Dr {surname} gave me tablets", "pc {surname} was nice about it", "PC 1234 {surname} took my statement", "dc {surname} said he would call", "sgt {surname} laughed at me", "judge {surname} didnt look at me",
        "{name}'s the best worker ive had", "I liked {name}'s way of explaining", "i went to {name}'s office every week", "it was {name}'s idea not mine", "my brother {name} looks up to him", "my son {name} has changed so much", "My daughter {name} still has nightmares", "my mate {name} grassed me up", "my girlfriend {name} is pregnant", "my cousin {name} does the same thing",
        "Ask {name} she knows", "tell {name} i said thanks", "say hi to {name}", "can i have {name} back", "I wish {name} was still my worker", "ring {name}", "i trust {name}", "I spoke to {name} on the phone", "met with {name} twice", "worked with {name} for six months",
        "{name} explained it all", "{name} listened to me", "{name} never judged me", "{name} and {name} came to my house", "{name} is a legend", "{name} dont care", "{name} lied in court", "{name} took me to boxing", "{name} left and no one told me",
        "From {full}", "Regards, {full}", "yours sincerely {full}", "love {name} x", "thanks, {name}", "signed {full}", "- {name}", "My name is {full} and I am his mother", "im {name}", "its {name} btw", "this is {name}s mum",
        "the lad who did it, {full}, never said sorry", "{full} wrote me a letter", "I am the mother of {full}", "he was with {full} that night", "His name is {full}", "i know it was {full}", "{full} should be locked up", "social worker {full} rang once", "the victim liaison officer {full} kept me updated", "Officer {surname} came round",
        "my worker {wordname} was great", "called {wordname}", "{wordname} from yot rang me", "thanks to {wordname}", "a lady named {wordname}", "{wordname} was my worker", "cheers {wordname} ur a star", "my brother {wordname} is inside", "{wordname} said she would come", "i like {wordname} she is funny", "Auntie {wordname} came with me", "me and {wordname} talk every week", "{wordname}'s lovely", "worker: {wordname}",
        "uncle {name} came to court", "nan {name} brings me", "coach {name} at boxing", "i see {name} on tuesdays", "i get on with {name}", "{name} my key worker", "YJ worker {name}", "my yot worker {name} n her student {name}", "theres this guy {name} who does bikes", "shout out {name}", "{name} u r the best", "dont send {name} again", "i hate {name}", "because of {name} im back in college", "without {name} i would be in prison", "{name} innit",
        "everyone except {name}", "my boys {name}, {name} and {name} were all there", "the baby {name}", "staff were nice especially {name}", "it was {name} who hit me first", "wnes i siarad efo {name}", "diolch {name}", "pan {name} was good", "bought drugs off {name}", "someone like {name} gets it", "{name}, {name} and the others jumped me", "I forgave {name}", "he goes by {name}", "they call me {name}", "aka {name}",
    ];

    private static readonly (string Kind, string[] Templates)[] Settings =
    [
        ("school", [
            "i go to {school}", "I got kicked out of {school}", "my school {school} wont have me back", "the teachers at {school} dont listen", "Year 9 at {school}", "she used to go {school}", "They told {school} about my offence", "moved from {school} to {school}", "my son attends {school}", "{school} were really supportive", "excluded from {initials}", "the head at {initials} rang my mum",
        ]),
        ("place", [
            "i live in {town}", "im from {town}", "We moved to {town} to get away", "the office in {town} is too far", "got the bus to {town}", "i cant go back to {town}", "the {estate} is rough", "it kicked off on the {estate}", "we chill at {park}", "He attacked me in {park}", "they do football at {club}", "my worker got me into {club}", "I was held at {station}", "{station} was cold", "reporting at {station} every week", "moved from {town} to {town}", "near {park} by the shops", "kids from {town}",
        ]),
    ];

    public static IReadOnlyList<RedactionCase> WithIdentifiers(int eachKind = 200) => Write(41, Identifiers, eachKind);

    public static IReadOnlyList<RedactionCase> WithNames(int count = 2000) => Write(42, [("name", NameTemplates)], count);

    public static IReadOnlyList<RedactionCase> WithSettings(int eachKind = 300) => Write(43, Settings, eachKind);

    private static IReadOnlyList<RedactionCase> Write(int seed, (string Kind, string[] Templates)[] kinds, int eachKind)
    {
        var writer = new RedactionTemplates(seed, Slots);
        return [.. kinds.SelectMany(kind => writer.Write(kind.Kind, kind.Templates, eachKind))];
    }

    private static string Name(RandomPick pick) => pick.Of(Origins[pick.Next(Origins.Length)]);

    private static string Mobile(RandomPick pick)
    {
        var (a, b, c) = ($"7{pick.Digits(3)}", pick.Digits(3), pick.Digits(3));
        return pick.Of(
            $"0{a}{b}{c}", $"0{a} {b}{c}", $"0{a} {b} {c}", $"0{a}-{b}-{c}", $"0{a}.{b}.{c}", $"(0{a}) {b}{c}", $"+44{a}{b}{c}", $"+44 {a} {b}{c}", $"+44 (0){a} {b} {c}", $"0044 {a} {b}{c}", $"0044{a}{b}{c}",
            $"44{a}{b}{c}", $"07 {a[1..]} {b} {c}", $"0{a[..2]} {a[2..]}{b[..1]} {b[1..]}{c[..1]} {c[1..]}", $"0{a}/{b}/{c}", $"0{a}_{b}{c}", $"o{a} {b}{c}", $"0{a}  {b}  {c}", $"+44-{a}-{b}{c}", string.Join(' ', $"0{a}{b}{c}".ToCharArray()), $"0{a}, {b}, {c}");
    }

    private static string Landline(RandomPick pick)
    {
        var (d3, d4, d6) = (pick.Digits(3), pick.Digits(4), pick.Digits(6));
        return pick.Of(
            $"020 7{d3} {d4}", $"(020) 8{d3} {d4}", $"0207 {d3} {d4}", $"0161 {d3} {d4}", $"0161{d3}{d4}", $"(0113) {d3}{d4}", $"01{d3} {d6}", $"01{d3}-{d6}", $"01{d3}.{d6}", $"01{d3} {d6[..3]} {d6[3..]}", $"+44 161 {d3} {d4}",
            $"+44 (0)29 20{d6[..2]} {d4}", $"0044 1{d3} {d6}", $"01{d3}/{d6}", $"0 1 {d3} {d6}", $"01 {d3} {d6}", $"(01{d3}){d6}", $"[01{d3}] {d6}");
    }

    private static string Foreign(RandomPick pick)
    {
        var (d2, d3, d4) = (pick.Digits(2), pick.Digits(3), pick.Digits(4));
        return pick.Of($"+353 8{pick.Next(10)} {d3} {d4}", $"00353 85 {d3}{d4}", $"+48 5{d2} {d3} {pick.Digits(3)}", $"0048 6{d2}{d3}{pick.Digits(3)}", $"+1 (202) 555-0{d3}", $"+92 300 {d3}{d4}", $"+91 98{d3} {d4}{pick.Next(10)}", $"+40 7{d2} {d3} {pick.Digits(3)}", $"+252-61-{d3}{d4}", $"+90 (532) {d3} {d2} {pick.Digits(2)}");
    }

    private static string SplitNumber(RandomPick pick)
    {
        var (a, b, c) = ($"07{pick.Digits(3)}", pick.Digits(3), pick.Digits(3));
        return pick.Of($"‹{a}› then ‹{b}{c}›", $"‹{a}› and then ‹{b}› then ‹{c}›", $"‹{a}› ... ‹{b}{c}›", $"‹{a}› ‹{b}› and ‹{c}›", $"‹{a}› (thats the first bit) ‹{b}{c}›", $"‹{a[..3]}› ‹{a[3..]}{b}› last three ‹{c}›");
    }

    private static string SpokenNumber(RandomPick pick)
    {
        string Say(string digits, string zero) => string.Join(' ', digits.Select(digit => digit == '0' ? zero : Numerals[digit - '0']));
        var rest = pick.Digits(7);
        return pick.Of(
            $"oh seven seven {Say(rest, "oh")} {Say(pick.Digits(1), "oh")}", $"zero seven nine {Say(pick.Digits(8), "zero")}", $"oh double seven {Say(pick.Digits(8), "oh")}", $"o seven {Say(pick.Digits(3), "o")} {pick.Digits(6)}", $"oh seven {pick.Digits(3)} {pick.Digits(6)}",
            $"nought seven {Say(pick.Digits(9), "nought")}", $"oh-seven-{Say(pick.Digits(9), "oh").Replace(' ', '-')}", $"zero seven triple {Numerals[pick.Between(1, 9)]} {Say(pick.Digits(6), "zero")}", $"oh one six one {Say(pick.Digits(7), "oh")}");
    }

    private static string Mail(RandomPick pick)
    {
        var (user, host) = ($"{pick.Of(Users)}{pick.Of("", "", pick.Digits(2))}", pick.Of(Hosts));
        var (name, end) = (host[..host.IndexOf('.')], host[host.IndexOf('.')..]);
        return pick.Of(
            $"{user}@{host}", $"{user}@{host}", $"{user.ToUpperInvariant()}@{host.ToUpperInvariant()}", $"{user}+yot@{host}", $"{user}@mail.{name}.ac.uk", $"{user} @ {host}", $"{user}@ {host}", $"{user} @{host}", $"{user} at {name}{end.Replace(".", " dot ", StringComparison.Ordinal)}", $"{user} AT {name} DOT com",
            $"{user}@{name}", $"{user}@{name},com", $"{user}@{name} . com", $"{user}[at]{name}[dot]com", $"{user}(@){host}", $"{user} (at) {host}", $"{user}@{name}.con", $"{user}@{name}dot com", $"<{user}@{host}>", $"{user}@oldham.gov.uk", $"{user} at {host}", $"{user}@students.oakfield.sch.uk", $"{user}@@{host}", $"{user}@{name}..com");
    }

    private static string Url(RandomPick pick)
    {
        var (user, code) = (pick.Of(Users), pick.Letters(6, "abcDEFghkXYZ23456789"));
        return pick.Of(
            $"https://www.facebook.com/{user}", $"www.facebook.com/{user}/posts/{pick.Digits(6)}", $"facebook.com/{user}", $"bit.ly/{code}", $"https://bit.ly/{code}", $"tinyurl.com/{code}", $"youtu.be/{code}", $"youtube.com/watch?v={code}", $"tiktok.com/@{user}", $"instagram.com/{user}/", $"snapchat.com/add/{user}",
            $"http://{user.Replace('_', '-')}.co.uk", $"www.{user.Replace('_', '-')}.com", $"WWW.{user.Replace('_', '-').ToUpperInvariant()}.CO.UK", $"docs.google.com/forms/d/{code}?usp=sharing", $"discord.gg/{code}", $"t.me/{user}", $"wa.me/447{pick.Digits(9)}", $"linktr.ee/{user}", $"our-estate.org.uk/news#{code}", $"oldhamyjs.gov.uk/form?id={pick.Digits(5)}&k={code}",
            $"www dot {user.Replace('.', '-').Replace('_', '-')} dot co dot uk", $"www. {user.Replace('.', '-').Replace('_', '-')} .com", $"http:// www.{user.Replace('_', '-')}.net", $"gofundme.com/f/help-{code}", $"cymru-ifanc.wales/{code}", $"{user.Replace('_', '-')}.wordpress.com");
    }

    private static string Postcode(RandomPick pick)
    {
        var (outward, inward) = (pick.Of(Areas), $"{pick.Between(1, 9)}{pick.Letters(2, "ABDEFGHJLNPQRSTUWXYZ")}");
        return pick.Of($"{outward} {inward}", $"{outward} {inward}", $"{outward}{inward}", $"{outward}  {inward}", $"{outward}-{inward}", $"{outward.ToLowerInvariant()} {inward.ToLowerInvariant()}", $"{outward.ToLowerInvariant()}{inward.ToLowerInvariant()}", $"{outward} {inward[..1]} {inward[1..]}", $"{outward}, {inward}", $"{outward}.{inward}", $"{outward} {inward[..1]}");
    }

    private static string Street(RandomPick pick) => $"{pick.Of(Streets)} {pick.Of(pick.Of(StreetWords), pick.Of(StreetAbbreviations))}";

    private static string Address(RandomPick pick)
    {
        var (number, street) = (pick.Between(1, 190), Street(pick));
        return pick.Of(
            $"{number} {street}", $"{number}{pick.Of("a", "b", "c")} {street}", $"{number}, {street}", $"no ‹{number} {street}›", $"No. ‹{number} {street}›", $"number ‹{number} {street}›", $"flat ‹{pick.Between(1, 40)}, {number} {street}›", $"Flat ‹{pick.Between(1, 9)}{pick.Of("A", "B")} {number} {street}›",
            $"flat ‹{pick.Between(1, 40)} {pick.Of("Riverside", "Kestrel", "Nelson", "Maple")} {pick.Of("House", "Court", "Point", "Tower", "Heights")}›", $"block {pick.Of("A", "B", "C")} ‹{pick.Of("Ashfield", "Marlowe", "Tudor")} Court›", $"room ‹{pick.Between(1, 12)} {pick.Of("Maple", "Haven", "Tulip")} House›", $"{number} {pick.Of("The Willows", "The Crescent", "The Green", "Hillside", "Broadway")}",
            $"{number}-{number + 2} {street}", $"plot ‹{pick.Between(1, 30)} {pick.Of("Oakwell", "Tower", "Mill Bank")}› caravan site", $"apt ‹{pick.Between(1, 60)}, {number} {street}›", $"top flat ‹{number} {street}›", $"‹{number}› on ‹{street}›", $"{pick.Between(0, 3)}/{pick.Between(1, 3)} {number} {street}", $"house ‹{number} {street}›", $"#{number} {street}", $"{number} {street} {pick.Of(Towns)}");
    }

    private static string Birth(RandomPick pick)
    {
        var (day, month, year) = (pick.Between(1, 28), pick.Between(1, 12), pick.Between(2007, 2015));
        var (name, brief, suffix) = (pick.Of(Months[month - 1], Months[month - 1][..3], Months[month - 1].ToLowerInvariant()), year % 100, day is 1 or 21 ? "st" : day is 2 or 22 ? "nd" : day is 3 or 23 ? "rd" : "th");
        return pick.Of(
            $"{day}/{month}/{year}", $"{day:00}/{month:00}/{brief:00}", $"{day:00}.{month:00}.{brief:00}", $"{day}.{month}.{year}", $"{day:00}-{month:00}-{year}", $"{year}-{month:00}-{day:00}", $"{year}/{month:00}/{day:00}", $"{day} {month} {brief:00}", $"{day:00} {month:00} {year}", $"{day:00}{month:00}{brief:00}", $"{day:00}{month:00}{year}",
            $"{day}{suffix} {name} {year}", $"{day} {name} {brief:00}", $"the ‹{day}{suffix} of {name} {year}›", $"{day}{suffix} of {name}, {year}", $"{name} {day}{suffix} {year}", $"{name} {day}, {year}", $"{day}-{name}-{year}", $"{day}{name}{year}", $"{day} {name} '{brief:00}", $"{day:00}\\{month:00}\\{year}", $"{day:00}_{month:00}_{brief:00}", $"{month}/{day}/{year}");
    }

    private static string Birthday(RandomPick pick)
    {
        var (day, month) = (pick.Between(1, 28), pick.Of(Months));
        var suffix = day is 1 or 21 ? "st" : day is 2 or 22 ? "nd" : day is 3 or 23 ? "rd" : "th";
        return pick.Of($"{day} {month}", $"{day}{suffix} {month}", $"the ‹{day}{suffix} of {month}›", $"{month} {day}{suffix}", $"{month} the {day}{suffix}", $"{month[..3]} {day}", $"{day} {month[..3]}", $"{day}/{pick.Between(1, 12)}", $"{day}.{pick.Between(1, 12)}");
    }

    private static string SpokenBirth(RandomPick pick) => pick.Of(
        $"{pick.Of("third", "fourth", "tenth", "twelfth", "twenty first", "thirtieth")} of {pick.Of(Months)} two thousand and {pick.Of("nine", "ten", "eleven", "eight")}",
        $"the ‹{pick.Of("third", "fifth", "nineteenth", "twenty-second")} of {pick.Of(Months)} {pick.Of("twenty ten", "twenty eleven", "oh nine")}›",
        $"{pick.Of("three", "seven", "twelve")} {pick.Of("five", "eleven", "two")} {pick.Of("oh nine", "oh eight", "eleven")}");

    private static string Nhs(RandomPick pick)
    {
        var nine = "";
        int check;
        do
        {
            nine = $"{pick.Between(4, 7)}{pick.Digits(8)}";
            check = 11 - nine.Select((digit, place) => (digit - '0') * (10 - place)).Sum() % 11;
        }
        while (check == 10);

        var digits = nine + check % 11;
        var (a, b, c) = (digits[..3], digits[3..6], digits[6..]);
        return pick.Of($"{a} {b} {c}", $"{a} {b} {c}", $"{digits}", $"{a}-{b}-{c}", $"{a}.{b}.{c}", $"{a} {b}{c}", $"{a}{b} {c}", $"{a}  {b}  {c}", $"{a}/{b}/{c}", $"{digits[..5]} {digits[5..]}", string.Join(' ', digits.ToCharArray()));
    }

    private static string Insurance(RandomPick pick)
    {
        var (prefix, a, b, c, suffix) = (pick.Of("AB", "JN", "PX", "SE", "WK", "NR", "TM", "LA"), pick.Digits(2), pick.Digits(2), pick.Digits(2), pick.Of("A", "B", "C", "D"));
        return pick.Of($"{prefix} {a} {b} {c} {suffix}", $"{prefix}{a}{b}{c}{suffix}", $"{prefix} {a}{b}{c} {suffix}", $"{prefix}-{a}-{b}-{c}-{suffix}", $"{prefix}{a} {b} {c}{suffix}", $"{prefix} {a}{b}{c}{suffix}", $"{prefix}.{a}.{b}.{c}.{suffix}", $"{prefix[0]} {prefix[1]} {a} {b} {c} {suffix}", $"{prefix} {a} {b} {c}", $"{prefix}/{a}/{b}/{c}/{suffix}", $"{prefix}{a}{b} {c}{suffix}");
    }

    private static string Plate(RandomPick pick)
    {
        var (two, three, age, digits) = (pick.Letters(2), pick.Letters(3), pick.Of("07", "12", "59", "63", "70", "24"), $"{pick.Between(1, 9)}{pick.Digits(2)}");
        return pick.Of($"{two}{age} {three}", $"{two}{age}{three}", $"{two} {age} {three}", $"{two}{age}-{three}", $"{two}-{age}-{three}", $"{two}{age}.{three}", $"{two}{age[..1]} {age[1..]}{three}", $"{pick.Of("P", "R", "T", "W", "Y", "N")}{digits} {three}", $"{pick.Of("P", "R", "T", "W", "Y", "N")}{digits}{three}", $"{pick.Of("P", "V", "X")} {digits} {three}", $"{three} {digits}{pick.Of("A", "K", "P", "V")}", $"{three}{digits}{pick.Of("A", "K", "P")}", $"{pick.Letters(1)}{pick.Of("IZ", "JZ", "UI")} {pick.Between(1000, 9999)}");
    }

    private static string Handle(RandomPick pick) => pick.Of($"kez_{pick.Digits(2)}", $"jayden.b{pick.Digits(2)}", $"xX_{pick.Of("reece", "tyler", "shaz")}_Xx", $"lil{pick.Of("mo", "jay", "kay")}{pick.Digits(3)}", $"{pick.Of("chloe", "aisha", "ffion")}.x", $"the_real_{pick.Of("daz", "kofi", "niamh")}", $"its{pick.Of("ella", "zac", "bo")}{pick.Digits(4)}", $"{pick.Of("mufc", "lfc", "spurs")}{pick.Of("lad", "girl")}{pick.Digits(2)}", $"{pick.Of("demi", "kian")}__{pick.Digits(1)}");

    private static string School(RandomPick pick) => pick.Of(
        $"‹{pick.Of(SaintsAndHalls)}› {pick.Of("High School", "High", "Academy", "Primary", "College", "School", "Secondary", "Sixth Form", "PRU")}", $"‹{pick.Of(SaintsAndHalls)}› {pick.Of("academy", "high", "school", "comp", "Community School", "Catholic High School", "Grammar")}",
        $"Ysgol ‹{pick.Of("Bryn Castell", "Morgan Llwyd", "Gyfun Gwent", "y Grango", "Maes Garmon")}›", $"{pick.Of("St Mary's", "St Josephs", "St Thomas More", "St. Bede's", "Saint Cuthberts")}", $"‹{pick.Of("Oldham", "Wrexham", "Croydon", "Barnsley")}› {pick.Of("College", "Sixth Form College", "UTC")}", $"the ‹{pick.Of("Oakfield", "Westbrook", "Hillcrest")}› {pick.Of("academy", "school", "PRU")}");
}
