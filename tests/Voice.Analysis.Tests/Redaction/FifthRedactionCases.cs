namespace Voice.Analysis.Tests.Redaction;

/// <summary>A fifth, smaller set: other sentences and other spellings, written after the redactor was mended for the fourth and before it met these.</summary>
public static class FifthRedactionCases
{
    private static readonly string[] Names = ["Keeley", "Tobi", "Efosa", "Maisie", "Nathaniel", "Rukhsana", "Gwenllian", "Szymon", "Caoimhe", "Dwayne", "Latoya", "Marlon", "Ebony", "Hamza", "Teagan", "Blessing-Rae", "Jaydon", "Kaylee", "Stefan", "Deepika", "Conor", "Zara", "Big Tony", "Lyra", "Marek", "Sadia"];
    private static readonly string[] Surnames = ["Akhtar", "Bolton", "Wisniewska", "Osei", "Roberts", "MacLeod", "Chowdhury", "Griffiths", "Delaney", "Tran"];
    private static readonly string[] Months = ["jan", "Feburary", "march", "April", "june", "Sept", "October", "dec"];

    private static readonly Dictionary<string, Func<RandomPick, string>> Slots = new()
    {
        ["mobile"] = pick => pick.Of($"07{pick.Digits(2)} {pick.Digits(3)} {pick.Digits(2)} {pick.Digits(2)}", $"07{pick.Digits(3)}:{pick.Digits(6)}", $"+447{pick.Digits(3)}-{pick.Digits(3)}-{pick.Digits(3)}", $"07{pick.Digits(3)}*{pick.Digits(3)}*{pick.Digits(3)}", $"(+44) 7{pick.Digits(3)} {pick.Digits(6)}", $"07{pick.Digits(9)}", $"O7{pick.Digits(3)} {pick.Digits(3)} {pick.Digits(3)}"),
        ["spoken"] = pick => $"zero 7 {pick.Of("double", "triple")} {pick.Between(1, 9)} {pick.Of("four", "nine", "six")} {pick.Digits(3)} {pick.Of("two", "one")} {pick.Of("five", "eight")} {pick.Digits(1)}",
        ["pieces"] = pick => $"‹07{pick.Digits(3)}› is the start and the rest is ‹{pick.Digits(6)}›",
        ["landline"] = pick => pick.Of($"0151-{pick.Digits(3)}-{pick.Digits(4)}", $"01{pick.Digits(3)} {pick.Digits(5)}", $"028 9{pick.Digits(3)} {pick.Digits(4)}"),
        ["mail"] = pick => pick.Of($"zara_{pick.Digits(2)}@hotmial.com", $"marlon.o@nhs.net", $"Teagan(at)live.com", $"conor99 at yahoo dot co dot uk", $"ebony-r@school.ac.uk", $"lyra @gmail.com", $"sadia.k@gmail", $"hamza {{at}} aol {{dot}} com", $"tobi@icloud,co.uk", $"mum dot of dot four at outlook dot com"),
        ["url"] = pick => pick.Of("fb.com/keeley.r", "vm.tiktok.com/ZMh3kd", "x.com/marek_w", "https//www.hamza.com", "ww.gangwatch.co.uk", "streetnews.london", "open.spotify.com/user/teagan", "snap.chat/a7d", "onlyfans.com/zz", "pastebin.com/Qx81"),
        ["postcode"] = pick => pick.Of($"cf{pick.Between(10, 24)} {pick.Digits(1)}aj", $"WV{pick.Between(1, 9)} {pick.Between(1, 9)}LT", $"hp20{pick.Between(1, 9)}sx", $"NN{pick.Between(1, 9)} {pick.Between(1, 9)} PD", $"S{pick.Between(10, 20)}/{pick.Between(1, 9)}HN", $"W1A {pick.Between(1, 9)}AX"),
        ["outward"] = pick => pick.Of("SE15", "NW10", "CR0", "WF9", "DH7", "S5"),
        ["address"] = pick => pick.Of($"{pick.Between(2, 99)} Larkspur Gdns", $"{pick.Between(2, 99)}b, hollybush lane", $"flat ‹{pick.Between(2, 30)} Windsor Court›", $"‹{pick.Between(2, 99)} the avenue›", $"door number ‹{pick.Between(2, 99)} Orchard Wy›", $"{pick.Between(2, 99)} Princes Rd East", $"‹Primrose Cottage, Sandy Lane›", $"bungalow ‹{pick.Between(2, 30)} Fernbank Close›", $"{pick.Between(2, 99)} Bramble Croft"),
        ["birth"] = pick => pick.Of($"{pick.Between(1, 28)}th {pick.Of(Months)} 20{pick.Between(10, 14)}", $"{pick.Between(1, 28)}|{pick.Between(1, 12)}|{pick.Between(10, 14)}", $"{pick.Of(Months)} the {pick.Between(4, 20)}th 20{pick.Between(10, 14)}", $"{pick.Between(1, 28)} {pick.Of(Months)}", $"{pick.Between(10, 28)}:{pick.Between(10, 12)}:20{pick.Between(10, 14)}", $"{pick.Of(Months)} 20{pick.Between(10, 14)}", $"the ‹{pick.Between(4, 20)}th of {pick.Of(Months)} oh {pick.Of("nine", "eight")}›"),
        ["nhs"] = pick => pick.Of($"{pick.Between(4, 7)}{pick.Digits(2)},{pick.Digits(3)},{pick.Digits(4)}", $"{pick.Between(4, 7)}{pick.Digits(3)} {pick.Digits(3)} {pick.Digits(3)}", $"{pick.Between(4, 7)}{pick.Digits(2)}_{pick.Digits(3)}_{pick.Digits(4)}", $"{pick.Between(4, 7)}{pick.Digits(9)}", $"{pick.Between(4, 7)}{pick.Digits(2)} - {pick.Digits(3)} - {pick.Digits(4)}"),
        ["insurance"] = pick => pick.Of($"RB,{pick.Digits(2)},{pick.Digits(2)},{pick.Digits(2)},C", $"yz{pick.Digits(6)} d", $"OB {pick.Digits(3)} {pick.Digits(3)} A", $"hh {pick.Digits(2)}-{pick.Digits(2)}-{pick.Digits(2)} b", $"Jt{pick.Digits(6)}A"),
        ["plate"] = pick => pick.Of($"{pick.Letters(2)}{pick.Between(51, 75)}   {pick.Letters(3)}", $"{pick.Letters(2)}{pick.Between(10, 24)}{pick.Letters(3)}", $"{pick.Letters(2)}_{pick.Between(51, 75)}_{pick.Letters(3)}", $"M{pick.Between(100, 999)} {pick.Letters(3)}", $"{pick.Letters(2)} {pick.Between(51, 75)}{pick.Letters(3)}"),
        ["handle"] = pick => pick.Of("keeleyxoxo", "tobi.fps", "lil-marek", "its_hamza", "teagan2k10", "yungstefan", "maisiegrwmm", "NotTobi", "zaraa.xo"),
        ["name"] = pick => pick.Of(Names),
        ["wordname"] = pick => pick.Of("Joy", "Iris", "Robin", "Penny", "Carol", "Heather", "Will", "Chase", "Christian", "Pearl"),
        ["surname"] = pick => pick.Of(Surnames),
        ["full"] = pick => $"{pick.Of(Names)} {pick.Of(Surnames)}",
        ["school"] = pick => pick.Of("‹Birchwood› high", "‹Kingsway› Academy", "‹St Cuthman's›", "Ysgol ‹Glan Afon›", "‹Thornton Heath› primary", "The ‹Meadows› PRU", "‹Longfield› comp", "‹Trinity› sixth form", "‹Our Lady of Lourdes›", "‹Beacon Hill› school"),
        ["place"] = pick => pick.Of("Scunthorpe", "Merseyside", "‹Birchfield› skatepark", "‹Hartcliffe› youth club", "‹Ely› police station", "the ‹Gurnos› estate", "‹Meadowhall›", "‹Highfields› rec", "‹Pengam› Green", "Wythenshawe"),
    };

    private static readonly (string Kind, string[] Templates)[] Identifiers =
    [
        ("phone", ["if its urgent try {mobile}", "she saved her number in my phone {mobile}", "best contact = {mobile}", "you lot have the wrong number for me its {mobile} now", "{mobile} thats my nans", "the number you keep texting, {landline}, is my ex's", "my dad is on {landline}", "dial {spoken}", "{pieces}", "threats came off this number {mobile}"]),
        ("email", ["drop me a line {mail}", "it bounced cos i put {mail}", "my teacher uses {mail}", "pls fwd to {mail}", "addy is {mail}"]),
        ("url", ["proof is here {url}", "saw it on {url} last night", "screen shot at {url}", "they made a page {url} about me", "{url} <- read that"]),
        ("postcode", ["cabs wont come to {postcode}", "nearest shop is {postcode}", "sent it to the wrong place, should be {postcode}", "grew up round {outward}", "banned from {outward} till june"]),
        ("address", ["letters still go to {address}", "she knows i moved to {address}", "the fight was right outside {address}", "my curfew address is {address}", "drop off: {address}"]),
        ("birth", ["for the form i was born {birth}", "dob is {birth}", "my lad's birthday is {birth} and he got nothing", "Date of Birth - {birth}", "its his bday {birth}"]),
        ("nhs", ["camhs ref / nhs number {nhs}", "the nurse typed my nhs no as {nhs}", "nhs id {nhs}", "my nhs card says {nhs}"]),
        ("insurance", ["they want my ni for the cscs card {insurance}", "ni no. {insurance}", "my national insurance is {insurance}", "payslip says NI number {insurance}"]),
        ("plate", ["silver golf {plate} followed me home", "his plates are {plate}", "got picked up in a {plate} by the gang", "the taxi was {plate}", "mums new motor {plate} got smashed"]),
        ("handle", ["my snap is {handle} hmu", "he's {handle} on insta", "got threats from {handle} on snapchat", "roblox user {handle}", "ive been blocked by {handle} on tiktok", "add {handle} on discord", "my ig: {handle}", "she runs the account @{handle}"]),
    ];

    private static readonly string[] NameTemplates =
    [
        "{name} was there for me when no one was", "not being funny but {name} was useless", "can you let {name} know i passed", "i only came cos of {name}", "if {name} leaves im done", "she said her name was {name}", "me n {name} r cool now", "{name} & {name} did the reparation with us", "worker = {name}",
        "Ms {surname} never wrote back", "mr {surname} from the panel was harsh", "inspector {surname} phoned me on christmas eve", "cllr {surname} wont help", "{full} is the one who hurt my son", "I am {full}, the victim", "my lad {name} is 15 and scared", "our {name} is a good kid really", "my little sis {name} saw it all", "{name}'s mum rang me", "dont tell {name}",
        "the best one was {name}", "had a laugh with {name}", "got help off {name} and {name}", "big up {name}", "signed {name}", "kind regards {full}", "a guy i know as {name} made me do it", "they made {name} apologise", "{name} if ur reading this thank u", "i miss {name} so much", "{name} thinks im lying", "it aint {name}'s fault",
        "my yot officer {wordname} is calm", "{wordname} told me the truth", "i had a chat with {wordname} from yot", "her name is {wordname}", "thank you {wordname}", "my key worker was {wordname}", "ask for {wordname}", "my mentor {wordname} took me fishing",
        "roedd {name} yn garedig", "diolch i {name} am bopeth", "{name} (my brother) got nicked", "staff like {name} are rare", "my ex {name} keeps turning up", "pc {surname} and pc {surname} were ok", "nurse {name} gave me the jab", "{name} did my assessment", "spent all day with {name} painting", "{name} wont leave me alone",
    ];

    private static readonly (string Kind, string[] Templates)[] Settings =
    [
        ("school", ["my attendance at {school} is better now", "they moved me out of {school}", "{school} gave up on me", "my lad got bullied at {school}", "ive got a place at {school}"]),
        ("place", ["its all kicking off in {place}", "cant go {place} no more", "we moved away from {place}", "reparation was at {place}", "me and my mates go {place}"]),
    ];

    public static IReadOnlyList<RedactionCase> WithIdentifiers(int eachKind = 25) => Write(51, Identifiers, eachKind);

    public static IReadOnlyList<RedactionCase> WithNames(int count = 190) => Write(52, [("name", NameTemplates)], count);

    public static IReadOnlyList<RedactionCase> WithSettings(int eachKind = 30) => Write(53, Settings, eachKind);

    private static IReadOnlyList<RedactionCase> Write(int seed, (string Kind, string[] Templates)[] kinds, int eachKind)
    {
        var writer = new RedactionTemplates(seed, Slots);
        return [.. kinds.SelectMany(kind => writer.Write(kind.Kind, kind.Templates, eachKind))];
    }
}
