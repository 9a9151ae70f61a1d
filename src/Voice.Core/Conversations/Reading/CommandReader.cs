namespace Voice.Core.Conversations.Reading;

/// <summary>Wishes about the texts themselves, wherever the conversation stands.</summary>
internal static class CommandReader
{
    /// <param name="heard">The text.</param>
    /// <param name="comment">A comment is asked for: only a whole message that leaves no doubt is a command then.</param>
    public static ReplyCommand? Read(Hearing heard, bool comment)
    {
        if (IsStop(heard.Tokens, heard.Gists, comment) || StopClauses.AllOf(heard.Tokens, comment))
            return ReplyCommand.Stop;
        if (!comment && Phrases.StopUnlessComment.Has(heard.Gists))
            return ReplyCommand.Stop;
        if (Phrases.WrongPerson.Has(heard.Gists) || WrongPersonNote.In(heard, comment))
            return ReplyCommand.WrongPerson;
        if (Phrases.Start.Has(heard.Gists))
            return ReplyCommand.Start;
        return Phrases.Help.Has(heard.Gists) && !IsCryForHelp(heard, comment) ? ReplyCommand.Help : null;
    }

    internal static bool IsStop(Tokens tokens, Gists gists, bool comment) =>
        Phrases.StopWords.Has(gists) || Phrases.Stop.Has(gists) || StopWish.In(tokens, comment);

    // "help me" in answer to an open question is no wish for an explanation.
    private static bool IsCryForHelp(Hearing heard, bool comment) => comment && heard.Tokens.Has("me") && heard.Tokens.Has("help");
}
