using System.Globalization;
using System.Text.RegularExpressions;

namespace Voice.Core.Surveys.Reading;

/// <summary>Builds a definition from the nodes of a file; reads on after a fault so that all are told at once.</summary>
internal sealed partial class DefinitionReader(MapReader survey, FaultLog log)
{
    private static readonly Dictionary<string, Audience> Audiences = new()
    {
        ["child"] = Audience.Child,
        ["parent"] = Audience.Parent,
        ["victim"] = Audience.Victim,
        ["volunteer"] = Audience.Volunteer,
    };

    private static readonly Dictionary<string, TriggerEvent> Events = new()
    {
        ["closure"] = TriggerEvent.Closure,
        ["six-months-after-closure"] = TriggerEvent.SixMonthsAfterClosure,
        ["order-start"] = TriggerEvent.OrderStart,
        ["panel"] = TriggerEvent.Panel,
        ["before-release"] = TriggerEvent.BeforeRelease,
        ["release"] = TriggerEvent.Release,
        ["open"] = TriggerEvent.Open,
    };

    private static readonly Dictionary<string, SurveyPromise> Promises = new()
    {
        ["confidential"] = SurveyPromise.Confidential,
        ["anonymous"] = SurveyPromise.Anonymous,
    };

    private static readonly Dictionary<string, TranslationStatus> Statuses = new()
    {
        ["draft"] = TranslationStatus.Draft,
        ["translated"] = TranslationStatus.Translated,
        ["checked"] = TranslationStatus.Checked,
    };

    public SurveyDefinition Read()
    {
        var definition = new SurveyDefinition
        {
            Id = survey.Id("survey"),
            Version = Version(),
            Audience = survey.OneOf("audience", Audiences, Audience.Child),
            Trigger = Trigger(),
            Promise = survey.OneOf("promise", Promises, SurveyPromise.Confidential),
            Languages = Languages(),
            Variants = survey.Texts("variants"),
            QuickExit = survey.OptionalYesNo("quick-exit") ?? false,
            SignOff = SignOff(),
            Timing = Timing(),
            Wording = Wording(),
            Easy = Easy(),
            HelpLines = [.. survey.Maps("help-lines", "in this help line").Select(HelpLine)],
            Questions = [.. survey.Maps("questions", "in this question").Select(q => new QuestionReader(q, log).Read())],
        };
        survey.Done();
        return definition;
    }

    private int Version()
    {
        var version = survey.Number("version", 1);
        if (version < 1)
            log.Add(FaultKind.WrongType, survey.LineOf("version"), "The versions of a survey are counted from 1 upwards.");
        return Math.Max(1, version);
    }

    private SurveyTrigger Trigger()
    {
        if (survey.Map("trigger", "in the trigger") is not { } trigger)
            return new SurveyTrigger(TriggerEvent.Closure, TimeSpan.Zero, new SurveyFilter());
        var what = trigger.OneOf("event", Events, TriggerEvent.Closure);
        var after = what == TriggerEvent.BeforeRelease ? -Span(trigger, "before") : Span(trigger, "after");
        var within = Span(trigger, "within");
        var read = new SurveyTrigger(what, after, For(trigger)) { WithinDays = trigger.Has("within") ? within.Days : null };
        trigger.Done();
        return read;
    }

    private TimeSpan Span(MapReader trigger, string key)
    {
        if (trigger.OptionalText(key) is not { } text)
            return TimeSpan.Zero;
        var days = Days().Match(text);
        if (days.Success)
            return TimeSpan.FromDays(int.Parse(days.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        log.Add(FaultKind.WrongType, trigger.LineOf(key), $"'{key}' should be a number of days, such as '2 days', not '{text}'.");
        return TimeSpan.Zero;
    }

    private static SurveyFilter For(MapReader trigger)
    {
        if (trigger.Map("for", "in 'for'", required: false) is not { } filter)
            return new SurveyFilter();
        var read = new SurveyFilter { Custodial = filter.OptionalYesNo("custodial"), Under18 = filter.OptionalYesNo("under-18") };
        filter.Done();
        return read;
    }

    private List<SurveyLanguage> Languages()
    {
        var languages = new List<SurveyLanguage>();
        foreach (var entry in survey.Pairs("languages"))
        {
            var status = (entry.Value as YamlText)?.Value ?? "";
            if (!LanguageCode().IsMatch(entry.Key))
                log.Add(FaultKind.BadId, entry.Line, $"'{entry.Key}' is not the short code of a language, such as 'en' or 'cy'.");
            if (!Statuses.TryGetValue(status, out var known))
                log.Add(FaultKind.UnknownValue, entry.Line, $"A language is {Sentences.Or(Statuses.Keys)}, not '{status}'.");
            languages.Add(new SurveyLanguage(entry.Key, known));
        }

        if (languages.Count == 0 && survey.Has("languages"))
            log.Add(FaultKind.MissingKey, survey.LineOf("languages"), "A survey needs at least one language, such as 'en: draft'.");
        return languages.Count > 0 ? languages : [new SurveyLanguage("en", TranslationStatus.Draft)];
    }

    private EasyWording? Easy()
    {
        if (survey.Map("easy-read", "in the easy-read version", required: false) is not { } easy)
            return null;
        var read = new EasyWording(easy.Local("who-sees"), easy.Local("changes-nothing"));
        easy.Done();
        return read;
    }

    private SurveySignOff SignOff()
    {
        if (survey.Map("sign-off", "in the sign-off", required: false) is not { } signOff)
            return new SurveySignOff();
        var read = new SurveySignOff
        {
            TestedWith = signOff.OptionalText("tested-with"),
            Participation = signOff.OptionalText("participation"),
            SpeechAndLanguage = signOff.OptionalText("speech-and-language"),
        };
        signOff.Done();
        return read;
    }

    private SurveyTiming Timing()
    {
        if (survey.Map("timing", "in the timing") is not { } timing)
            return new SurveyTiming([], 28);
        var read = new SurveyTiming(timing.Numbers("reminders"), timing.Number("expires-after-days", 28));
        timing.Done();
        return read;
    }

    private SurveyWording Wording()
    {
        if (survey.Map("wording", "in the wording") is not { } wording)
            return Empty();
        var read = new SurveyWording
        {
            Title = wording.Local("title"),
            Invitation = wording.Local("invitation"),
            Opening = wording.Local("opening"),
            Reminder = wording.Local("reminder"),
            Closing = wording.Local("closing"),
            Declined = wording.Local("declined"),
            Stopped = wording.OptionalLocal("stopped"),
            Restarted = wording.OptionalLocal("restarted"),
            NotYou = wording.OptionalLocal("not-you"),
            Help = wording.Local("help"),
            WhoSees = wording.Local("who-sees"),
            ChangesNothing = wording.Local("changes-nothing"),
            Thanks = wording.Local("thanks"),
        };
        wording.Done();
        return read;
    }

    private static SurveyWording Empty() => new()
    {
        Title = LocalText.Empty,
        Invitation = LocalText.Empty,
        Opening = LocalText.Empty,
        Reminder = LocalText.Empty,
        Closing = LocalText.Empty,
        Declined = LocalText.Empty,
        Help = LocalText.Empty,
        WhoSees = LocalText.Empty,
        ChangesNothing = LocalText.Empty,
        Thanks = LocalText.Empty,
    };

    private static HelpLine HelpLine(MapReader line)
    {
        var read = new HelpLine(line.Text("name"), line.Text("number"), line.Local("about"));
        line.Done();
        return read;
    }

    [GeneratedRegex(@"\A([0-9]{1,3}) days?\z")]
    private static partial Regex Days();

    [GeneratedRegex(@"\A[a-z]{2,3}\z")]
    private static partial Regex LanguageCode();
}
