using System.Globalization;

namespace Voice.Core.Surveys;

/// <summary>Why there is no value: chosen by the respondent, or by us.</summary>
public enum NoAnswer
{
    /// <summary>"I don't know" or "skip".</summary>
    Skipped,

    /// <summary>Asked twice and not understood.</summary>
    NotUnderstood,
}

/// <summary>What one person answered to one question: exactly one of the members is set.</summary>
public sealed record AnswerValue
{
    /// <summary>A scale, or faces 1–5.</summary>
    public int? Number { get; init; }

    public bool? YesNo { get; init; }

    /// <summary>Option id.</summary>
    public string? Choice { get; init; }

    /// <summary>Option ids, in the order of the survey.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    public string? Comment { get; init; }

    public NoAnswer? None { get; init; }

    public static AnswerValue Of(int number) => new() { Number = number };

    public static AnswerValue Of(bool yes) => new() { YesNo = yes };

    public static AnswerValue OfChoice(string id) => new() { Choice = id };

    public static AnswerValue OfChoices(IReadOnlyList<string> ids) => new() { Choices = ids };

    public static AnswerValue OfComment(string text) => new() { Comment = text };

    public static readonly AnswerValue Skipped = new() { None = NoAnswer.Skipped };

    public static readonly AnswerValue NotUnderstood = new() { None = NoAnswer.NotUnderstood };

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsNone => None is not null;

    public bool Matches(string value) =>
        Number is { } n ? n.ToString(CultureInfo.InvariantCulture) == value
        : YesNo is { } yes ? value == (yes ? "yes" : "no")
        : Choice is { } id ? id == value
        : Choices is { } ids && ids.Count == 1 && ids[0] == value;

    public bool Equals(AnswerValue? other) =>
        other is not null && Number == other.Number && YesNo == other.YesNo && Choice == other.Choice
        && Comment == other.Comment && None == other.None
        && (Choices ?? []).SequenceEqual(other.Choices ?? []);

    public override int GetHashCode() => HashCode.Combine(Number, YesNo, Choice, Comment, None, Choices?.Count);
}
