namespace Voice.Core.Surveys;

/// <summary>One immutable version of a survey, as read from <c>surveys/&lt;id&gt;/v&lt;version&gt;.yaml</c>.</summary>
public sealed record SurveyDefinition
{
    /// <summary>Stable id, kebab-case: <c>child-closure</c>.</summary>
    public required string Id { get; init; }

    /// <summary>From 1 upwards; a published version is never edited.</summary>
    public required int Version { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>What makes the invitation due, and for whom this survey is meant.</summary>
    public required SurveyTrigger Trigger { get; init; }

    public required SurveyPromise Promise { get; init; }

    /// <summary>The first language is the one everything falls back to.</summary>
    public required IReadOnlyList<SurveyLanguage> Languages { get; init; }

    /// <summary>Kinds of respondents with wording of their own, such as <c>foster-carer</c>.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    public required SurveyWording Wording { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>The easy-read version of what stands before the questions; null: this survey has no easy read.</summary>
    public EasyWording? Easy { get; init; }

    public required IReadOnlyList<HelpLine> HelpLines { get; init; }

    public required SurveyTiming Timing { get; init; }

    /// <summary>"Leave this page quickly" is offered on every page.</summary>
    public bool QuickExit { get; init; }

    public SurveySignOff SignOff { get; init; } = new();

    /// <summary>Children read it: the wording must suit a reading age of nine.</summary>
    public bool IsForChildren => Audience == Audience.Child || Trigger.For.Under18 == true;

    /// <summary>From 1; the same whatever was answered.</summary>
    public int NumberOf(Question question) => Questions.TakeWhile(q => q.Id != question.Id).Count() + 1;

    public Question? Find(string questionId) => Questions.FirstOrDefault(q => q.Id == questionId);

    /// <summary>What to speak where nobody knows the person's language and the authority is Welsh: Welsh and then the first
    /// language, until they choose; otherwise one language.</summary>
    public (string Language, string? AlsoIn) LanguagesFor(string? wished, bool uncheckedToo, bool welshAuthority)
    {
        var one = LanguageFor(wished, uncheckedToo);
        var both = wished is null && welshAuthority && LanguageFor("cy", uncheckedToo) == "cy" && Languages[0].Code != "cy";
        return both ? ("cy", Languages[0].Code) : (one, null);
    }

    /// <summary>The language to speak: the wished one when this version may be sent in it, otherwise the first.</summary>
    public string LanguageFor(string? wished, bool uncheckedToo) =>
        Languages.FirstOrDefault(l => l.Code == wished && (uncheckedToo || l.Status == TranslationStatus.Checked))?.Code
        ?? Languages[0].Code;
}

/// <summary>What makes an invitation due.</summary>
public enum TriggerEvent
{
    /// <summary>The case closed.</summary>
    Closure,

    /// <summary>Six months after the case closed.</summary>
    SixMonthsAfterClosure,

    /// <summary>An order began.</summary>
    OrderStart,

    /// <summary>A panel met.</summary>
    Panel,

    /// <summary>A child is about to come home from custody; asked some days before.</summary>
    BeforeRelease,

    /// <summary>A child came home from custody.</summary>
    Release,

    /// <summary>Nothing: nobody is asked. It stands open behind a poster, on a tablet or on a pile of forms.</summary>
    Open,
}

/// <param name="Event">What makes the invitation due.</param>
/// <param name="After">How long after the event; negative where it is asked before.</param>
/// <param name="For">Narrows the audience; an empty filter takes everybody. The survey with the most conditions that fit a person wins.</param>
public sealed record SurveyTrigger(TriggerEvent Event, TimeSpan After, SurveyFilter For)
{
    /// <summary>From so many days after it was due nobody is asked any more; null: the setting for all surveys.</summary>
    public int? WithinDays { get; init; }
}

/// <summary>Which people of the audience a survey is for; null means "does not matter".</summary>
public sealed record SurveyFilter
{
    /// <summary>The order ended in, or was, custody with resettlement.</summary>
    public bool? Custodial { get; init; }

    /// <summary>The respondent is under 18 (victims).</summary>
    public bool? Under18 { get; init; }

    public int Conditions => (Custodial is null ? 0 : 1) + (Under18 is null ? 0 : 1);

    public bool Fits(bool custodial, bool under18) =>
        (Custodial is null || Custodial == custodial) && (Under18 is null || Under18 == under18);
}

/// <summary>What a survey promises about who sees the answers.</summary>
public enum SurveyPromise
{
    /// <summary>Staff can find out who answered, for a recorded reason.</summary>
    Confidential,

    /// <summary>Web only; the link to the person is cut when the survey is finished or expires.</summary>
    Anonymous,
}

public enum TranslationStatus
{
    Draft,
    Translated,
    Checked,
}

/// <param name="Code">BCP 47: <c>en</c>, <c>cy</c>, <c>ur</c>.</param>
/// <param name="Status">Only checked languages are sent outside the demo.</param>
public sealed record SurveyLanguage(string Code, TranslationStatus Status);

/// <summary>Who tried this version and who signed it off.</summary>
public sealed record SurveySignOff
{
    public string? TestedWith { get; init; }

    public string? Participation { get; init; }

    public string? SpeechAndLanguage { get; init; }

    public bool IsComplete => TestedWith is not null && Participation is not null && SpeechAndLanguage is not null;
}

/// <param name="Name">As people know it: Childline.</param>
/// <param name="Number">As it is dialled: 0800 1111.</param>
/// <param name="About">One short line: what for, when open, free or not.</param>
public sealed record HelpLine(string Name, string Number, LocalText About);

/// <param name="Reminders">Days after the invitation at which to remind once each, while nothing was answered or the survey is unfinished.</param>
/// <param name="ExpiresAfterDays">Days after the invitation from which the link and the conversation are closed.</param>
public sealed record SurveyTiming(IReadOnlyList<int> Reminders, int ExpiresAfterDays);
