namespace Voice.Core.Safeguarding;

/// <param name="Category">Id of what it may be about.</param>
/// <param name="Words">The words that raised it.</param>
public sealed record ConcernFound(string Category, string Words);

/// <summary>A first word list; recall comes before precision, since a person reads every flag.</summary>
public static class ConcernWords
{
    private static readonly (string Category, string[] Phrases)[] Lists =
    [
        ("self-harm", ["kill myself", "kms", "suicid", "end it all", "end my life", "want to die", "wanna die", "dont want to be here", "better off dead", "self harm", "self-harm", "selfharm", "cut myself", "cutting myself", "hurt myself", "hurting myself", "overdose", "lladd fy hun", "eisiau marw"]),
        ("harm-at-home", ["hits me", "hit me", "hurts me", "beats me", "beat me", "punched me", "locked me", "scared of my dad", "scared of my mum", "scared to go home", "not safe at home", "unsafe at home", "dim yn saff", "not safe", "abus"]),
        ("sexual-harm", ["rape", "raped", "touched me", "touches me", "sexual", "nudes", "pictures of me", "made me have sex", "groom"]),
        ("exploitation", ["county lines", "made me sell", "make me sell", "drop drugs", "owe them money", "owe money", "trap house", "trapping", "carry it for", "made me carry"]),
        ("weapons", ["knife", "blade", "stab", "shank", "gun", "machete", "going to kill", "gonna kill", "kill him", "kill her", "kill them", "kill me"]),
        ("missing", ["run away", "ran away", "running away", "sleeping rough", "nowhere to sleep", "kicked out"]),
        ("health", ["cant breathe", "can't breathe", "bleeding", "passed out", "taken pills", "took pills", "pregnant"]),
        ("intimidation", ["threaten", "following me", "outside my house", "revenge", "come after me", "scared of him", "scared of her", "scared of them"]),
        ("professional", ["worker touched", "worker hit", "worker hurt", "officer hit", "staff hit", "staff hurt"]),
    ];

    public static ConcernFound? Find(string text)
    {
        var plain = text.Replace('’', '\'').ToLowerInvariant();
        foreach (var (category, phrases) in Lists)
        {
            foreach (var phrase in phrases)
            {
                if (StartsAtWord(plain, phrase))
                    return new ConcernFound(category, phrase);
            }
        }
        return null;
    }

    private static bool StartsAtWord(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetter(text[at - 1]))
                return true;
        }
        return false;
    }
}
