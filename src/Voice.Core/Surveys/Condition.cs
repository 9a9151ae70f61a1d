namespace Voice.Core.Surveys;

/// <summary>When a question is asked, over earlier answers: <c>overall &lt;= 4 and help is no</c>.</summary>
public abstract record Condition
{
    /// <summary>The questions this condition looks at.</summary>
    public abstract IEnumerable<string> Questions { get; }

    /// <summary>The single comparisons it is made of.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<Compare> Comparisons => this switch
    {
        Compare compare => [compare],
        All all => all.Parts.SelectMany(p => p.Comparisons),
        Any any => any.Parts.SelectMany(p => p.Comparisons),
        _ => [],
    };

    /// <summary>As it is written in a survey file.</summary>
    public sealed override string ToString() => Write(inner: false);

    /// <returns>The condition, or the sentence that says what is wrong.</returns>
    public static (Condition? Condition, string? Fault) Parse(string text) => Reading.ConditionParser.Parse(text);

    private string Write(bool inner) => this switch
    {
        Compare { Operator: "answered" } compare => $"answered {compare.Question}",
        Compare compare => $"{compare.Question} {compare.Operator} {compare.Value}",
        All all => string.Join(" and ", all.Parts.Select(p => p.Write(inner: true))),
        Any any when inner => $"({string.Join(" or ", any.Parts.Select(p => p.Write(inner: true)))})",
        Any any => string.Join(" or ", any.Parts.Select(p => p.Write(inner: true))),
        _ => throw new InvalidOperationException("A condition is a comparison, 'and' or 'or'."),
    };

    public abstract bool Holds(IReadOnlyDictionary<string, AnswerValue> answers);

    /// <param name="Operator">One of <c>=</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>is</c>, <c>is not</c>, <c>includes</c>, <c>answered</c>.</param>
    public sealed record Compare(string Question, string Operator, string? Value) : Condition
    {
        public override IEnumerable<string> Questions => [Question];

        public override bool Holds(IReadOnlyDictionary<string, AnswerValue> answers)
        {
            if (!answers.TryGetValue(Question, out var answer) || answer.IsNone)
                return false;
            return Operator switch
            {
                "answered" => true,
                "=" or "is" => answer.Matches(Value!),
                "!=" or "is not" => !answer.Matches(Value!),
                "includes" => answer.Choices?.Contains(Value!) ?? answer.Matches(Value!),
                _ => answer.Number is { } n && Order(n.CompareTo(int.Parse(Value!, System.Globalization.CultureInfo.InvariantCulture))),
            };
        }

        private bool Order(int sign) => Operator switch
        {
            "<" => sign < 0,
            "<=" => sign <= 0,
            ">" => sign > 0,
            ">=" => sign >= 0,
            _ => throw new InvalidOperationException($"'{Operator}' is not a comparison."),
        };
    }

    public sealed record All(IReadOnlyList<Condition> Parts) : Condition
    {
        public override IEnumerable<string> Questions => Parts.SelectMany(p => p.Questions);

        public override bool Holds(IReadOnlyDictionary<string, AnswerValue> answers) => Parts.All(p => p.Holds(answers));
    }

    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition
    {
        public override IEnumerable<string> Questions => Parts.SelectMany(p => p.Questions);

        public override bool Holds(IReadOnlyDictionary<string, AnswerValue> answers) => Parts.Any(p => p.Holds(answers));
    }
}
