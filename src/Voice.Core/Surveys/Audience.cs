namespace Voice.Core.Surveys;

/// <summary>Who a survey speaks to.</summary>
public enum Audience
{
    Child,
    Parent,
    Victim,
}
