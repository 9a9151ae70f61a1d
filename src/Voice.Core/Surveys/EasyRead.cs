namespace Voice.Core.Surveys;

/// <summary>A question in easy read: one short sentence, and a drawn symbol beside it.</summary>
/// <param name="Text">The question in easy words.</param>
/// <param name="Symbol">One of <see cref="Symbols"/>.</param>
public sealed record EasyQuestion(LocalText Text, string Symbol)
{
    /// <summary>The symbols we have drawn.</summary>
    public static readonly IReadOnlyList<string> Symbols =
        ["better", "book", "calendar", "chat", "ear", "fair", "future", "good", "heart", "help", "home", "meeting", "phone", "plan", "shield", "star"];
}

/// <summary>What stands before the first question, in easy read.</summary>
public sealed record EasyWording(LocalText WhoSees, LocalText ChangesNothing);

/// <summary>A hard word of a question, and what it means.</summary>
public sealed record HardWord(LocalText Word, LocalText Means);
