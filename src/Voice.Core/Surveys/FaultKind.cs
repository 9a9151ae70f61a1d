namespace Voice.Core.Surveys;

/// <summary>All that <c>surveys check</c> can find. Each kind has a golden broken file of the same name in the tests.</summary>
public enum FaultKind
{
    // Found while reading.
    NotReadable,
    DuplicateKey,
    UnknownKey,
    MissingKey,
    WrongType,
    UnknownValue,
    BadId,
    BadCondition,

    // Found in the meaning.
    DuplicateId,
    MeasureUsedTwice,
    UnknownQuestion,
    LaterQuestion,
    ConditionDoesNotFit,
    UnreachableQuestion,
    MissingLanguage,
    UnknownLanguage,
    UnknownVariant,
    UnknownPlaceholder,
    TooLongForText,
    ReadingAge,
    LongSentence,
    GivesAway,
    WordNotUsed,
    TooManyByText,
    TooFewQuestions,
    TooManyQuestions,
    ReminderAfterExpiry,
    MissingOptions,
    OptionsNotUsed,
    ScaleBounds,
    MissingCoreQuestion,
    MissingAgain,
    MustSay,
    AnonymousByText,
    EasyReadNotWhole,
    HardWordNotThere,

    // Found in the folder.
    PublishedEdited,
    PublishedMissing,
    WrongPlace,
    SamePeople,
}
