namespace Voice.Core.Surveys;

/// <summary>Who a survey speaks to.</summary>
public enum Audience
{
    Child,
    Parent,
    Victim,

    /// <summary>A member of the public who sits on panels; an adult.</summary>
    Volunteer,
}
