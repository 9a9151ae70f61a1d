namespace Voice.Core.Themes;

/// <summary>Why the themes could not be changed that way.</summary>
public enum ThemeProblem
{
    NoName,
    NameTooLong,
    NameTaken,
    NoSeeds,
    NoSuchTheme,
    SameTheme,
    SomebodyElse,
}
