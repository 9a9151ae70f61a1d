using Voice.Core.Surveys;

namespace Voice.Core.Tests.Conversations;

/// <summary>One question of each type, as plain as can be.</summary>
internal static class TestQuestions
{
    public static readonly Question Overall = new()
    {
        Id = "overall",
        Type = QuestionType.Scale,
        Text = Say("How good was the help you had? 1 to 10.", "Pa mor dda oedd yr help? 1 i 10."),
        Again = Say("Just one number from 1 to 10.", "Un rhif o 1 i 10."),
    };

    public static readonly Question Listened = new()
    {
        Id = "listened",
        Type = QuestionType.YesNo,
        Text = Say("Did people listen to you?", "Oedd pobl yn gwrando arnat ti?"),
        Again = Say("Did they listen, yes or no?", "Oedden nhw'n gwrando, ie neu na?"),
    };

    public static readonly Question Faces = new()
    {
        Id = "faces",
        Type = QuestionType.Faces,
        Max = 5,
        Text = Say("How did it feel? 1 is very bad, 5 is very good.", "Sut oedd hi? 1 i 5."),
        Again = Say("One number from 1 to 5.", "Un rhif o 1 i 5."),
    };

    public static readonly Question Bit = new()
    {
        Id = "bit",
        Type = QuestionType.Choice,
        Text = Say("Were people fair to you?", "Oedd pobl yn deg?"),
        Sms = Say("Were people fair to you? Text YES, A BIT or NO.", "Oedd pobl yn deg? Tecstia IE, TIPYN BACH neu NA."),
        Options =
        [
            new("yes", Say("Yes", "Ie"), ["yes", "yeah", "yep", "y", "ie", "oedden", "do", "ydw"]),
            new("partly", Say("A bit", "Tipyn bach"), ["bit", "a bit", "a little", "kind of", "sort of", "sometimes", "partly", "tipyn", "tipyn bach", "weithiau"]),
            new("no", Say("No", "Na"), ["no", "nope", "nah", "n", "na", "nage", "naddo"]),
        ],
    };

    public static readonly Question Tell = new()
    {
        Id = "tell",
        Type = QuestionType.Choice,
        Text = Say("Would you like to tell the people in charge yourself?", "Hoffet ti ddweud dy hun?"),
        Sms = Say("Would you like to tell the people in charge yourself? Text 1 for no, 2 to meet them, 3 for a voice note or 4 for a letter.", "Hoffet ti ddweud dy hun? 1 na, 2 cwrdd, 3 neges llais, 4 llythyr."),
        Options =
        [
            new("no", Say("No thanks", "Dim diolch"), ["1", "no", "no thanks", "nope", "na", "dim diolch"]),
            new("meet", Say("Yes, meet them", "Ie, cwrdd"), ["2", "meet", "meeting", "face to face", "cwrdd", "cyfarfod"]),
            new("voice-note", Say("Yes, send a voice note", "Ie, neges llais"), ["3", "voice", "voice note", "record", "neges llais", "llais"]),
            new("letter", Say("Yes, write a letter", "Ie, llythyr"), ["4", "letter", "write", "llythyr", "ysgrifennu"]),
        ],
    };

    public static readonly Question Helps = new()
    {
        Id = "helps",
        Type = QuestionType.MultipleChoice,
        Text = Say("What helps you most now?", "Beth sy'n helpu?"),
        Options =
        [
            new("family", Say("Family", "Teulu"), []),
            new("friends", Say("Friends", "Ffrindiau"), []),
            new("school-or-work", Say("School or work", "Ysgol neu waith"), []),
            new("hobby", Say("Sport, music or things I enjoy", "Chwaraeon"), []),
            new("nothing", Say("Nothing right now", "Dim byd"), []),
        ],
    };

    public static readonly Question Good = new()
    {
        Id = "good",
        Type = QuestionType.Comment,
        Text = Say("What was good?", "Beth oedd yn dda?"),
    };

    public static readonly Question Change = new()
    {
        Id = "change",
        Type = QuestionType.Comment,
        Text = Say("What should we do better?", "Beth ddylen ni wneud yn well?"),
    };

    public static LocalText Say(string english, string welsh) =>
        new(new Dictionary<string, string> { ["en"] = english, ["cy"] = welsh });
}
