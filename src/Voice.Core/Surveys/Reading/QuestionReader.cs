namespace Voice.Core.Surveys.Reading;

internal sealed class QuestionReader(MapReader question, FaultLog log)
{
    private static readonly Dictionary<string, QuestionType> Types = new()
    {
        ["scale"] = QuestionType.Scale,
        ["faces"] = QuestionType.Faces,
        ["choice"] = QuestionType.Choice,
        ["multiple-choice"] = QuestionType.MultipleChoice,
        ["yes-no"] = QuestionType.YesNo,
        ["comment"] = QuestionType.Comment,
    };

    private static readonly Dictionary<string, string> Polarities = new()
    {
        ["positive"] = "positive",
        ["negative"] = "negative",
        ["open"] = "open",
    };

    private static readonly Dictionary<string, string> Symbols = EasyQuestion.Symbols.ToDictionary(s => s);

    public Question Read()
    {
        var type = question.OneOf("type", Types, question.Has("options") ? QuestionType.Choice : QuestionType.Comment);
        var faces = type == QuestionType.Faces;
        var read = new Question
        {
            Id = question.Id("id"),
            Type = type,
            Measure = question.Has("measure") ? question.Id("measure") : null,
            When = When(),
            WebOnly = question.OptionalYesNo("web-only") ?? false,
            Required = question.OptionalYesNo("required") ?? false,
            Polarity = question.Has("polarity") ? question.OneOf("polarity", Polarities, "open") : null,
            Text = question.Local("text"),
            Sms = question.OptionalLocal("sms"),
            Again = question.OptionalLocal("again"),
            Hint = question.OptionalLocal("hint"),
            Easy = Easy(),
            HardWords = [.. question.Maps("hard-words", "in this hard word", required: false).Select(HardWord)],
            Min = question.OptionalNumber("min") ?? 1,
            Max = question.OptionalNumber("max") ?? (faces ? 5 : 10),
            MinLabel = question.OptionalLocal("min-label"),
            MaxLabel = question.OptionalLocal("max-label"),
            GoodFrom = question.OptionalNumber("good-from"),
            Options = [.. question.Maps("options", "in this option", required: false).Select(Option)],
        };
        question.Done();
        return read;
    }

    private EasyQuestion? Easy()
    {
        if (question.Map("easy", "in the easy-read question", required: false) is not { } easy)
            return null;
        var read = new EasyQuestion(easy.Local("text"), easy.OneOf("symbol", Symbols, "chat"));
        easy.Done();
        return read;
    }

    private static HardWord HardWord(MapReader word)
    {
        var read = new HardWord(word.Local("word"), word.Local("means"));
        word.Done();
        return read;
    }

    private static Option Option(MapReader option)
    {
        var read = new Option(option.Id("id"), option.Local("text"), option.Texts("words"))
        {
            IsGood = option.OptionalYesNo("good") ?? false,
        };
        option.Done();
        return read;
    }

    private Condition? When()
    {
        if (!question.Has("when"))
            return null;
        var (condition, fault) = ConditionParser.Parse(question.Text("when"));
        if (fault is not null)
            log.Add(FaultKind.BadCondition, question.LineOf("when"), fault);
        return condition;
    }
}
