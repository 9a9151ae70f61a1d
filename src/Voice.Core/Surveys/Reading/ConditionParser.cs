using System.Globalization;
using System.Text.RegularExpressions;

namespace Voice.Core.Surveys.Reading;

/// <summary>
/// Reads the small language of <c>when</c>: <c>overall &lt;= 4 and (told is no or help includes money) or answered school</c>.
/// "and" binds more tightly than "or".
/// </summary>
internal sealed partial class ConditionParser
{
    private const int LongestCondition = 500;

    private static readonly HashSet<string> Orders = ["<", "<=", ">", ">="];

    private readonly List<string> _tokens;
    private int _at;
    private string? _fault;

    private ConditionParser(List<string> tokens) => _tokens = tokens;

    private string? Current => _at < _tokens.Count ? _tokens[_at] : null;

    /// <returns>The condition, or the sentence that says what is wrong.</returns>
    public static (Condition? Condition, string? Fault) Parse(string text)
    {
        if (text.Length > LongestCondition)
            return (null, "This condition is too long to be understood; split the question in two.");
        var tokens = Token().Matches(text).Select(m => m.Value).ToList();
        var stray = tokens.FirstOrDefault(t => !Known().IsMatch(t));
        if (stray is not null)
            return (null, $"The sign '{stray}' has no meaning in a condition.");
        var parser = new ConditionParser(tokens);
        var condition = parser.Either();
        if (condition is not null && parser.Current is { } rest)
            return (null, $"The condition is complete before '{rest}'; join two conditions with 'and' or 'or'.");
        return condition is null ? (null, parser._fault) : (condition, null);
    }

    private Condition? Either() => Joined("or", Both, parts => new Condition.Any(parts));

    private Condition? Both() => Joined("and", One, parts => new Condition.All(parts));

    private Condition? Joined(string word, Func<Condition?> next, Func<IReadOnlyList<Condition>, Condition> join)
    {
        var parts = new List<Condition>();
        do
        {
            if (next() is not { } part)
                return null;
            parts.Add(part);
        }
        while (Take(word));
        return parts.Count == 1 ? parts[0] : join(parts);
    }

    private Condition? One()
    {
        if (Take("("))
        {
            var inner = Either();
            return inner is null || Take(")") ? inner : Fail("A bracket '(' is opened but not closed.");
        }

        if (Take("answered"))
            return Id() is { } answered ? new Condition.Compare(answered, "answered", null) : null;
        return Id() is { } question ? Comparison(question) : null;
    }

    private Condition? Comparison(string question)
    {
        if (Operator() is not { } op)
            return Fail($"After '{question}' there should be a comparison, such as 'is yes', '<= 4' or 'includes money'.");
        if (Current is not { } value || Ids.Reserved.Contains(value) || !Value().IsMatch(value))
            return Fail($"After '{question} {op}' there should be an answer to compare with.");
        _at++;
        if (Orders.Contains(op) && !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return Fail($"'{op}' compares with a number, and '{value}' is not a whole number.");
        return new Condition.Compare(question, op, value);
    }

    private string? Operator()
    {
        if (Take("is"))
            return Take("not") ? "is not" : "is";
        if (Current is not ("=" or "!=" or "<" or "<=" or ">" or ">=" or "includes"))
            return null;
        return _tokens[_at++];
    }

    private string? Id()
    {
        if (Current is { } id && Ids.IsId(id))
        {
            _at++;
            return id;
        }

        Fail(Current is null ? "The condition stops too early; the id of a question should follow."
            : $"The id of a question should stand where '{Current}' stands.");
        return null;
    }

    private bool Take(string token)
    {
        if (Current != token)
            return false;
        _at++;
        return true;
    }

    private Condition? Fail(string sentence)
    {
        _fault ??= sentence;
        return null;
    }

    [GeneratedRegex(@"<=|>=|!=|[<>=()]|-?[\p{L}\p{N}][\p{L}\p{N}-]*|\S")]
    private static partial Regex Token();

    [GeneratedRegex(@"\A(<=|>=|!=|[<>=()]|-?[\p{L}\p{N}][\p{L}\p{N}-]*)\z")]
    private static partial Regex Known();

    [GeneratedRegex(@"\A-?[\p{L}\p{N}][\p{L}\p{N}-]*\z")]
    private static partial Regex Value();
}
