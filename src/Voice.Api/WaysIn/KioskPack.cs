using Voice.Core.Conversations;
using Voice.Core.Invitations;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;
using Voice.Web.Survey;

namespace Voice.Api.WaysIn;

/// <summary>All that the tablet needs to ask one survey by itself: questions, words, and the key it seals answers with.</summary>
public sealed record KioskPack(
    int Version, bool Warm, bool QuickExit, string PublicKey, KioskPin Pin, int MostLetters, IReadOnlyList<KioskLanguage> Languages, IReadOnlyList<KioskQuestion> Questions)
{
    public static KioskPack Of(OpenLink kiosk, SurveyDefinition survey, AskOptions options)
    {
        var languages = survey.Languages.Where(l => l.Status == TranslationStatus.Checked || options.UncheckedToo).Select(l => l.Code).DefaultIfEmpty(survey.Languages[0].Code).ToList();
        var team = kiosk.Service.PublicName ?? options.Team;
        return new KioskPack(
            survey.Version, survey.IsForChildren, survey.QuickExit, Convert.ToBase64String(kiosk.PublicKey!),
            new KioskPin(Convert.ToBase64String(kiosk.PinSalt!), Convert.ToBase64String(kiosk.PinHash!), Kiosks.PinRounds), CommentLimit.Letters,
            [.. languages.Select(code => KioskLanguage.Of(code, survey, team))], [.. survey.Questions.Select(q => KioskQuestion.Of(q, survey, languages, team))]);
    }

    internal static string Say(LocalText text, string language, SurveyDefinition survey, string team) =>
        new WebVisit(survey, ConversationEngine.New(language, null, team, ""), Closed: false).Say(text, language);
}

/// <param name="Hash">Of the PIN; enough to know it again, not to read it.</param>
public sealed record KioskPin(string Salt, string Hash, int Rounds);

/// <summary>The survey's and the pages' own words in one language.</summary>
public sealed record KioskLanguage(
    string Code, string Name, string Direction, string Title, string HowLong, string ChangesNothing, IReadOnlyList<string> WhoSees, KioskEasyStart? Easy,
    string Thanks, string Declined, IReadOnlyList<HelpLineWords> HelpLines, PageWords Words)
{
    public static KioskLanguage Of(string code, SurveyDefinition survey, string team)
    {
        string Say(LocalText text) => KioskPack.Say(text, code, survey, team);
        var words = PageWords.In(code);
        return new KioskLanguage(
            code, PageWords.NameOf(code), PageWords.Direction(code), Say(survey.Wording.Title),
            PageWords.Promise(words, survey), Say(survey.Wording.ChangesNothing),
            Paragraphs(Say(survey.Wording.WhoSees)), survey.Easy is { } easy ? new(Say(easy.ChangesNothing), Paragraphs(Say(easy.WhoSees))) : null,
            Say(survey.Wording.Thanks), Say(survey.Wording.Declined),
            [.. survey.HelpLines.Select(l => new HelpLineWords(WebVisit.NameOf(l) is { Length: > 0 } name ? name : words.HelpLine, l.Number, Say(l.About)))], words);
    }

    private static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What stands before the first question in easy read.</summary>
public sealed record KioskEasyStart(string ChangesNothing, IReadOnlyList<string> WhoSees);

public sealed record HelpLineWords(string Name, string Number, string About);

/// <param name="Text">By language, as everything that is read.</param>
public sealed record KioskQuestion(
    string Id, string Type, bool Required, KioskWhen? When, IReadOnlyDictionary<string, string> Text, IReadOnlyDictionary<string, string> Hint,
    KioskEasyQuestion? Easy, IReadOnlyDictionary<string, IReadOnlyList<KioskHardWord>> HardWords, IReadOnlyDictionary<string, IReadOnlyList<KioskOption>> Options)
{
    public static KioskQuestion Of(Question question, SurveyDefinition survey, IReadOnlyList<string> languages, string team)
    {
        Dictionary<string, string> In(LocalText text) => languages.ToDictionary(l => l, l => KioskPack.Say(text, l, survey, team));
        return new KioskQuestion(
            question.Id, question.Type.ToString(), question.Required, KioskWhen.Of(question.When), In(question.Text), In(question.Hint),
            question.Easy is { } easy ? new(In(easy.Text), easy.Symbol) : null,
            languages.ToDictionary(l => l, l => (IReadOnlyList<KioskHardWord>)[.. question.HardWords.Select(w => new KioskHardWord(KioskPack.Say(w.Word, l, survey, team), KioskPack.Say(w.Means, l, survey, team)))]),
            languages.ToDictionary(l => l, l => (IReadOnlyList<KioskOption>)(question.Type == QuestionType.Comment ? [] :
                [.. OptionChoice.Of(question, PageWords.In(l), t => KioskPack.Say(t, l, survey, team)).Select(o => new KioskOption(o.Value, o.Text, o.End, o.Face))])));
    }
}

/// <param name="Symbol">Drawn beside it.</param>
public sealed record KioskEasyQuestion(IReadOnlyDictionary<string, string> Text, string Symbol);

public sealed record KioskHardWord(string Word, string Means);

public sealed record KioskOption(string Value, string Text, string End, int? Face);

/// <summary>When a question is asked: one comparison, or all or any of several.</summary>
public sealed record KioskWhen(string? Question = null, string? Operator = null, string? Value = null, IReadOnlyList<KioskWhen>? All = null, IReadOnlyList<KioskWhen>? Any = null)
{
    public static KioskWhen? Of(Condition? condition) => condition switch
    {
        null => null,
        Condition.Compare c => new(c.Question, c.Operator, c.Value),
        Condition.All all => new(All: [.. all.Parts.Select(p => Of(p)!)]),
        Condition.Any any => new(Any: [.. any.Parts.Select(p => Of(p)!)]),
        _ => throw new InvalidOperationException("A condition is a comparison, 'and' or 'or'."),
    };
}
