namespace Voice.Core.Conversations.Reading;

/// <summary>What one language says. Lists are split at white space, phrases and pairs at line ends.</summary>
internal sealed record WordTable
{
    /// <summary>Short forms and slips: <c>u = you</c>.</summary>
    public string Spellings { get; init; } = "";

    /// <summary><c>eight = 8</c>.</summary>
    public string Numbers { get; init; } = "";

    /// <summary>Words that mean yes wherever they stand.</summary>
    public string Yes { get; init; } = "";

    public string No { get; init; } = "";

    /// <summary>Mean yes only as the whole reply.</summary>
    public string YesAlone { get; init; } = "";

    public string NoAlone { get; init; } = "";

    /// <summary>Neither yes nor no.</summary>
    public string Hedges { get; init; } = "";

    /// <summary>"A bit": neither yes nor no, but an answer where that is offered.</summary>
    public string Partly { get; init; } = "";

    /// <summary>Words that make a yes doubtful.</summary>
    public string HedgeWords { get; init; } = "";

    public string Negations { get; init; } = "";

    /// <summary>Yes to the invitation, though not to a question.</summary>
    public string Agree { get; init; } = "";

    public string Decline { get; init; } = "";

    /// <summary>"I don't know" and "next one".</summary>
    public string Skip { get; init; } = "";

    public string StopWords { get; init; } = "";

    public string StopPhrases { get; init; } = "";

    /// <summary>As <see cref="StopPhrases"/>, but to a comment question these may be the comment.</summary>
    public string StopUnlessComment { get; init; } = "";

    public string StartWords { get; init; } = "";

    public string HelpWords { get; init; } = "";

    public string HelpPhrases { get; init; } = "";

    public string WrongPerson { get; init; } = "";

    /// <summary>Politeness that may stand around a one-word command.</summary>
    public string Polite { get; init; } = "";

    /// <summary>Chatter that changes no meaning.</summary>
    public string Chatter { get; init; } = "";

    /// <summary>Words that may stand before a number that is the answer.</summary>
    public string BeforeAnswer { get; init; } = "";

    /// <summary>Words that may stand after a number that is the answer.</summary>
    public string AfterAnswer { get; init; } = "";

    /// <summary>What is counted: a number before one of these is no answer.</summary>
    public string Units { get; init; } = "";

    /// <summary>A number after one of these is a time, a place or a comparison.</summary>
    public string Prepositions { get; init; } = "";

    /// <summary>How it felt, from 1 (very sad) to 5 (very happy): <c>good = 4</c>.</summary>
    public string Faces { get; init; } = "";

    public string All { get; init; } = "";

    public string NoneOfThem { get; init; } = "";

    /// <summary>Beginnings of a sentence that goes on with the one before.</summary>
    public string Continues { get; init; } = "";

    /// <summary>Everyday words that a slip must not be mistaken for.</summary>
    public string Everyday { get; init; } = "";
}
