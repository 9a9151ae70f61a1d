namespace Voice.Core.Cases;

/// <summary>Where the child is, as far as it decides how they may be asked.</summary>
public enum Whereabouts
{
    NotKnown,
    Home,
    FosterCare,
    ChildrensHome,
    Custody,
    Remand,
    Missing,
    Other,
}
