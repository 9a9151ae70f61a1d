using Voice.Analysis.Text;

namespace Voice.Analysis.Redaction;

/// <summary>First names, surnames, places and the words around them.</summary>
internal static class NameLexicon
{
    private static readonly Dictionary<string, WordTraits> Traits = Build();
    private static readonly Dictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> Lookup = Traits.GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordTraits Of(ReadOnlySpan<char> folded) => Lookup.TryGetValue(folded, out WordTraits traits) ? traits : WordTraits.None;

    public static bool HasAny(this WordTraits traits, WordTraits any) => (traits & any) != 0;

    private static Dictionary<string, WordTraits> Build()
    {
        var traits = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        AddFile(traits, "names-first.txt", WordTraits.FirstName, WordTraits.AmbiguousName);
        AddFile(traits, "names-last.txt", WordTraits.Surname, WordTraits.Surname);
        AddFile(traits, "places.txt", WordTraits.Place, WordTraits.AmbiguousPlace);
        Add(traits, WordTraits.StrongCue, "called named names worker officer mentor teacher coach tutor manager counsellor therapist nurse psychologist bro cousin uncle aunt auntie aunty nan grandad stepdad stepmum boyfriend girlfriend bf gf mate friend brother sister son daughter partner ex boss supervisor lady guy bloke sir detective constable sergeant inspector advocate mum dad mam social yot yjs pal keyworker member sincerely faithfully yours stepbrother stepsister carer niece nephew granddaughter grandson magistrate enw gweithiwr ngweithiwr");
        Add(traits, WordTraits.Title | WordTraits.StrongCue, "mr mrs ms miss dr pc dc sgt ps doctor judge pcso rev father imam mx");
        Add(traits, WordTraits.WeakCue, "with by thanks thank cheers love from hi hello hey dear spoke saw met ask asked like liked im its and to meet meeting see seeing seen n told tell regards diolch gan efo gyda shoutout luv ta without swapped swap fault lost introduce introduced wanted up miss bless thankyou thnx thanx except aka hate forgave forgive send blame contact email message msg pan fel wasnt weren even want hoffi roedd mae for cheers");
        Add(traits, WordTraits.PlaceCue, "in at from near around round");
        Add(traits, WordTraits.AfterName, "was is has had helped listened made took gave really always who said says never did does would will can could and at from wasnt isnt didnt talked explained came rang called texted knows knew showed got seems seemed understands understood lied lies lived lives died hurt jumped beat swore smiled cried fought broke blamed grassed innit dont aint woz iz are were treated kept supported sorted for he she told left drove picked asked and started moved stopped brought sat wrote listens bought cared cares works comes makes gets shouted needs needed goes stole robbed hit writes wouldnt couldnt doesnt apologised promised left reckons thinks thought wanted wants goes");
        Add(traits, WordTraits.SchoolWord, "school academy college primary secondary sixth infirmary hospital ysgol prison pru utc nursery infants juniors");
        Add(traits, WordTraits.SchoolPart, "high primary secondary grammar community sixth form catholic junior infant comprehensive comp st saint c of e ce rc church technical young offenders");
        Add(traits, WordTraits.CapitalAnyway, "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english welsh cymraeg british irish scottish polish muslim christian islam jewish christmas easter ramadan eid nhs yjs yot yots camhs police covid google xbox playstation fifa fortnite netflix youtube tiktok snapchat instagram facebook whatsapp teams zoom i im ive id ill uk england wales scotland ireland britain europe god allah mcdonalds kfc tesco asda ok tv dj pe gcse btec cscs adhd asd send ehcp ptsd isso issp ro yro dto");
        Add(traits, WordTraits.Network, "insta instagram snap snapchat tiktok discord gamertag psn telegram kik ig sc fb roblox fortnite minecraft twitch xbox steam reddit bereal threads yubo tt username");
        Add(traits, WordTraits.PersonVerb, "said says rang told came texted phoned called helped listened explained took gave knew knows understood understands asked lied left shouted wrote visited drove");
        Add(traits, WordTraits.Everyday, Everyday);
        Add(traits, WordTraits.MostlyWord, "will may art april august june summer star sky dawn drew grant hope joy faith max frank gem chase hunter reading bath sale wells slough boston worcester sunny sandy prince princess blessing patience mercy ocean river melody harmony eden india kenya ty paris ami eve miles autumn storm angel don lance");
        return traits;
    }

    private static void AddFile(Dictionary<string, WordTraits> traits, string file, WordTraits plain, WordTraits ambiguous)
    {
        foreach (string[] row in ResourceText.Rows(file))
        {
            foreach (string word in row[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string name = word.TrimStart('?');
                traits[name.Replace('_', ' ')] = traits.GetValueOrDefault(name) | (word[0] == '?' ? ambiguous : plain);
                if (name.Contains('_', StringComparison.Ordinal))
                    Add(traits, WordTraits.PlaceBeginning, name[..name.IndexOf('_', StringComparison.Ordinal)]);
            }
        }
    }

    private static void Add(Dictionary<string, WordTraits> traits, WordTraits trait, string words)
    {
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            traits[word] = traits.GetValueOrDefault(word) | trait;
    }

    private const string Everyday =
        "the a an and or but so if then than that this these those there here it its he she they them him her his their we us our you your yours my me mine i who what when where why how which "
        + "is was are were be been being am do does did done doing have has had having will would can could should shall might must not no yes yeah nah nope never always sometimes often ever "
        + "to of in on at by for with from up down out off over under about into onto through after before during until while because as like just only really very too also again more most much many some any all both each every few less least other another same such own "
        + "good great nice kind sound safe sick cool fine ok okay bad poor rubbish brilliant amazing lovely helpful best better worse worst easy hard new old young big small little long short "
        + "get got getting go going gone went come came coming make made making take took taking give gave giving keep kept let lets say said says tell told ask asked talk talked talking speak spoke listen listened listening help helped helping helps know knew think thought feel felt feeling want wanted need needed try tried use used see saw seen look looked find found work worked working works "
        + "time times day days week weeks month year years people person staff worker workers officer police court school college home house family mum dad friend friends session sessions appointment appointments service team thing things something anything everything nothing someone anyone everyone lot bit way "
        + "well bare mad peng proper dead kinda sorta gonna wanna gotta tho though tbh ngl fr innit lol lmao idk imo omg wtf af asf bruv bro fam mandem ting tings ye ya yh pls plz plis thx ta cuz cos coz bc w woz wuz waz iz dat dis dem da de wiv wif wit abt bout alot defo deffo legend allow peak moist bants banter vibes vibe gassed buzzing lit mint class decent alright aight alrite gud gr8 m8 mate thankyou ty tysm hes shes theyre youre were weve ive im id ill youve dont didnt doesnt wasnt isnt cant couldnt wouldnt wont havent hasnt hadnt aint arent werent shouldnt u ur r n b c y k x xx xxx xoxo luv u're s t d m re ve ll first second next last one two three four five six seven eight nine ten now later today tomorrow yesterday soon still yet already back away together around round "
        + "fy ei eu yn i o a ar am at gan gyda efo mae oedd roedd wedi dwi dw yr y da iawn diolch ac hi fo nhw ni chi ti yma yna hefyd ond bod bydd un dau tri";
}
