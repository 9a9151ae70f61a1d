using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Voice.Core.Surveys;

namespace Voice.Web.Survey;

/// <summary>The few words of the pages themselves, one file a language; all else is said by the survey.</summary>
public sealed record PageWords
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    private static readonly FrozenDictionary<string, PageWords> All =
        new[] { "en", "cy", "ur", "pl" }.ToFrozenDictionary(code => code, Read);

    private static readonly FrozenSet<string> RightToLeft =
        new[] { "ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi" }.ToFrozenSet();

    public static PageWords English => All["en"];

    /// <summary>BCP 47 code of this file.</summary>
    public required string Code { get; init; }

    /// <summary>The language in its own words.</summary>
    public required string Name { get; init; }

    public required string Start { get; init; }

    public required string NoThanks { get; init; }

    public required string CarryOn { get; init; }

    public required string WelcomeBack { get; init; }

    public required string StopHere { get; init; }

    /// <summary>"{0} questions, about {1} minutes".</summary>
    public required string HowLong { get; init; }

    public required string StopTitle { get; init; }

    public required string Stop { get; init; }

    public required string KeepIt { get; init; }

    public required string DeleteIt { get; init; }

    public required string Deleted { get; init; }

    public required string Kept { get; init; }

    /// <summary>Closing the page is no end: "until {0}", a day.</summary>
    public required string Pause { get; init; }

    /// <summary>Of an anonymous survey that is stopped half-way.</summary>
    public required string LinkCloses { get; init; }

    /// <summary>After a "no": "until {0}", a day.</summary>
    public required string MayReturn { get; init; }

    public required string Return { get; init; }

    public required string YourChoice { get; init; }

    public required string WhoSees { get; init; }

    public required string Danger { get; init; }

    public required string Continue { get; init; }

    public required string Back { get; init; }

    public required string Skip { get; init; }

    public required string DontKnow { get; init; }

    public required string Or { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    /// <summary>From the saddest to the happiest.</summary>
    public required IReadOnlyList<string> Faces { get; init; }

    public required string ChooseAny { get; init; }

    /// <summary>"{0} of {1}", both numbers.</summary>
    public required string Progress { get; init; }

    /// <summary>"{0} out of {1}", both numbers.</summary>
    public required string OutOf { get; init; }

    public required string NoAnswer { get; init; }

    public required string NameFree { get; init; }

    public required string LettersLeft { get; init; }

    public required string LettersOver { get; init; }

    public required string Problem { get; init; }

    public required string Error { get; init; }

    public required string ChooseOne { get; init; }

    public required string ChooseSome { get; init; }

    public required string WriteOrSkip { get; init; }

    public required string TooLong { get; init; }

    /// <summary>Two pages brought two answers to one question.</summary>
    public required string TwoAnswers { get; init; }

    /// <summary>Stands before the answer that is kept.</summary>
    public required string TwoKept { get; init; }

    public required string TwoChoose { get; init; }

    public required string TwoKeep { get; init; }

    public required string CheckAnswers { get; init; }

    public required string NotSentYet { get; init; }

    public required string ChangedSince { get; init; }

    public required string Change { get; init; }

    public required string Send { get; init; }

    public required string Sent { get; init; }

    /// <summary>On the tablet, where nothing may have been sent yet.</summary>
    public required string WillBeRead { get; init; }

    public required string CloseNow { get; init; }

    public required string SaidNo { get; init; }

    public required string HelpLines { get; init; }

    /// <summary>In place of a name that would give the person away.</summary>
    public required string HelpLine { get; init; }

    public required string Languages { get; init; }

    public required string SkipToContent { get; init; }

    public required string Leave { get; init; }

    public required string LeaveHint { get; init; }

    /// <summary>Takes back what was entered on the way out.</summary>
    public required string LeaveDeleting { get; init; }

    public required string Leaving { get; init; }

    public required string PressTwoMore { get; init; }

    public required string PressOneMore { get; init; }

    public required string LeaveTimedOut { get; init; }

    /// <summary>Leads to the easy-read version.</summary>
    public required string EasyRead { get; init; }

    /// <summary>Leads back from it.</summary>
    public required string AllWords { get; init; }

    /// <summary>"What does “{0}” mean?"</summary>
    public required string WhatDoesMean { get; init; }

    public required string Listen { get; init; }

    public required string StopListening { get; init; }

    public required string UnknownTitle { get; init; }

    public required string Unknown { get; init; }

    /// <summary>Of an address that stands on a poster.</summary>
    public required string UnknownPoster { get; init; }

    public required string ExpiredTitle { get; init; }

    public required string Expired { get; init; }

    public required string NotYoursTitle { get; init; }

    public required string NotYours { get; init; }

    public required string TooBigTitle { get; init; }

    public required string TooBig { get; init; }

    public required string NotAskedTitle { get; init; }

    public required string NotAsked { get; init; }

    public required string BusyTitle { get; init; }

    public required string Busy { get; init; }

    public required string BrokenTitle { get; init; }

    public required string Broken { get; init; }

    /// <summary>On a printed form.</summary>
    public required string TickOne { get; init; }

    public required string GiveBack { get; init; }

    /// <summary>On a poster, before its address.</summary>
    public required string Scan { get; init; }

    /// <summary>"About {0} minutes".</summary>
    public required string PosterPromise { get; init; }

    public required string FullTitle { get; init; }

    public required string Full { get; init; }

    /// <summary>Too much came from one network, which others may share: never "you", never "a lot of people".</summary>
    public required string InAnHourTitle { get; init; }

    public required string InAnHour { get; init; }

    public required string TomorrowTitle { get; init; }

    public required string Tomorrow { get; init; }

    /// <summary>On the office tablet.</summary>
    public required string StillThere { get; init; }

    public required string StillHere { get; init; }

    public required string ClearsSoon { get; init; }

    public required string NextPerson { get; init; }

    /// <summary>English where a survey speaks a language that these pages do not.</summary>
    public static PageWords In(string language) => All.GetValueOrDefault(language) ?? English;

    /// <summary>A language in its own words, or its code.</summary>
    public static string NameOf(string language) => All.TryGetValue(language, out var words) ? words.Name : language;

    public static bool Knows(string language) => All.ContainsKey(language);

    public static string Direction(string language) => RightToLeft.Contains(language) ? "rtl" : "ltr";

    /// <summary>Three questions a minute: most people need less, and nobody should feel slow.</summary>
    public static int MinutesFor(int questions) => Math.Max(2, (questions + 2) / 3);

    /// <summary>"12 December", as this language writes it.</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.GetCultureInfo(Code));

    /// <summary>What the first page promises: all questions that may come. Some are only for some people, so it may turn out fewer.</summary>
    public static string Promise(PageWords words, SurveyDefinition survey) =>
        Fill(words.HowLong, survey.Questions.Count, MinutesFor(survey.Questions.Count));

    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    private static PageWords Read(string code)
    {
        using var file = typeof(PageWords).Assembly.GetManifestResourceStream($"Voice.Web.Survey.Words.{code}.json")
            ?? throw new InvalidOperationException($"There are no page words in '{code}'.");
        return JsonSerializer.Deserialize<PageWords>(file, Strict)!;
    }
}
