namespace Voice.TestCommon.Providers;

/// <summary>What can go wrong at a provider when a text is handed over.</summary>
public enum Misbehaviour
{
    None,

    /// <summary>Takes the text and never answers.</summary>
    AcceptThenSilence,

    /// <summary>Takes the text and cuts the connection.</summary>
    AcceptThenReset,

    /// <summary>Cuts the connection without taking the text.</summary>
    Reset,

    /// <summary>429 with Retry-After.</summary>
    TooMany,

    /// <summary>429 without a word on when to come again.</summary>
    TooManyBare,

    /// <summary>500 from something on the way; the text was taken.</summary>
    AcceptThenServerError,

    /// <summary>500 with the provider's own 20500; the text was not taken.</summary>
    ServerError,

    /// <summary>Takes the text; the answer's body arrives too slowly to be of use.</summary>
    AcceptSlowly,

    /// <summary>Its reports arrive before it has answered the call.</summary>
    ReportsFirst,

    /// <summary>Takes the text, then says it could not be read because half of the answer is missing.</summary>
    AcceptThenHalfAnAnswer,

    /// <summary>Takes the text and gives it the id that every text gets, as a mock made from the published description does.</summary>
    AcceptUnderOneId,
}
