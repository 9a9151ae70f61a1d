namespace Voice.Core.Surveys;

public enum QuestionType
{
    /// <summary>Whole numbers from <see cref="Question.Min"/> to <see cref="Question.Max"/>.</summary>
    Scale,

    /// <summary>Five faces, 1 (very sad) to 5 (very happy).</summary>
    Faces,

    /// <summary>One of <see cref="Question.Options"/>.</summary>
    Choice,

    /// <summary>Any number of <see cref="Question.Options"/>.</summary>
    MultipleChoice,

    YesNo,

    /// <summary>Free text.</summary>
    Comment,
}

public sealed record Question
{
    public required string Id { get; init; }

    public required QuestionType Type { get; init; }

    /// <summary>The web wording.</summary>
    public required LocalText Text { get; init; }

    /// <summary>The wording of the text message where the web wording is too long; empty: same as <see cref="Text"/>.</summary>
    public LocalText Sms { get; init; } = LocalText.Empty;

    /// <summary>The same question in other words, asked once when the reply was not understood.</summary>
    public LocalText Again { get; init; } = LocalText.Empty;

    public LocalText Hint { get; init; } = LocalText.Empty;

    /// <summary>The question in easy read; null: there is none, and <see cref="Text"/> stands for it.</summary>
    public EasyQuestion? Easy { get; init; }

    /// <summary>Hard words in this question, explained to whoever asks.</summary>
    public IReadOnlyList<HardWord> HardWords { get; init; } = [];

    /// <summary>What the ends of a scale mean.</summary>
    public LocalText MinLabel { get; init; } = LocalText.Empty;

    public LocalText MaxLabel { get; init; } = LocalText.Empty;

    public int Min { get; init; } = 1;

    public int Max { get; init; } = 10;

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>The number followed over time that this question feeds; null: none.</summary>
    public string? Measure { get; init; }

    /// <summary>On a scale or faces: answers from this number upwards count as good in the share that boards see; null: none counts.</summary>
    public int? GoodFrom { get; init; }

    /// <summary>Asked only when this holds; null: always.</summary>
    public Condition? When { get; init; }

    /// <summary>Asked on the web only: by text there would be too many questions.</summary>
    public bool WebOnly { get; init; }

    /// <summary>The web form does not go on without an answer or "I don't know".</summary>
    public bool Required { get; init; }

    /// <summary>What a good answer sounds like: <c>positive</c>, <c>negative</c> or <c>open</c>; for the analysis of comments.</summary>
    public string? Polarity { get; init; }

    /// <summary>Exactly what goes out by text: the wording for texts, else the web wording followed by what can be answered.</summary>
    public string ByText(string language, string? variant = null) =>
        Sms.IsEmpty ? $"{Text.In(language, variant)} {Answers(language, variant)}".TrimEnd() : Sms.In(language, variant);

    /// <summary>Exactly what goes out by text when the first reply was not understood.</summary>
    public string AgainByText(string language, string? variant = null) =>
        Again.IsEmpty ? ByText(language, variant) : Again.In(language, variant);

    private string Answers(string language, string? variant) => Type switch
    {
        QuestionType.Choice or QuestionType.MultipleChoice =>
            string.Join(", ", Options.Select((o, i) => $"{i + 1} {o.Text.In(language, variant)}")),
        QuestionType.Scale or QuestionType.Faces when !MinLabel.IsEmpty && !MaxLabel.IsEmpty =>
            $"{Min} = {MinLabel.In(language, variant)}, {Max} = {MaxLabel.In(language, variant)}",
        QuestionType.Scale or QuestionType.Faces => $"{Min}-{Max}",
        _ => "",
    };
}

/// <param name="Id">Stable id stored as the answer.</param>
/// <param name="Text">What the respondent reads.</param>
/// <param name="Words">Further words that mean this option when texted, in any language.</param>
public sealed record Option(string Id, LocalText Text, IReadOnlyList<string> Words)
{
    /// <summary>Counts as good in the share that boards see.</summary>
    public bool IsGood { get; init; }
}
