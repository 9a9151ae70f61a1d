namespace Voice.Analysis.Redaction;

/// <summary>What a word can be when names are looked for.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,
    FirstName = 1,
    AmbiguousName = 2,
    Surname = 4,
    Place = 8,
    AmbiguousPlace = 16,

    /// <summary>A name nearly always follows: "called", "worker", "mr".</summary>
    StrongCue = 32,

    /// <summary>A name may follow: "with", "thanks".</summary>
    WeakCue = 64,

    /// <summary>A place may follow: "at", "from".</summary>
    PlaceCue = 128,
    Title = 256,

    /// <summary>Follows a name that begins a clause: "was", "helped".</summary>
    AfterName = 512,
    SchoolWord = 1024,

    /// <summary>An everyday word that is never a name.</summary>
    Everyday = 2048,

    /// <summary>Written with a capital although no name: days, months, languages.</summary>
    CapitalAnyway = 4096,

    /// <summary>Belongs to a school's name without being one: "high", "primary".</summary>
    SchoolPart = 8192,

    /// <summary>A name so common as a word that only a capital or a strong cue makes it one: "will".</summary>
    MostlyWord = 16384,

    /// <summary>The first word of a place of several words: "great" yarmouth.</summary>
    PlaceBeginning = 32768,

    /// <summary>A social network: a handle may follow.</summary>
    Network = 65536,

    /// <summary>A verb that only a person can be the subject of when a word like "hope" or "will" stands before it.</summary>
    PersonVerb = 131072
}
