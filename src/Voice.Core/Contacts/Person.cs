using Voice.Core.Cases;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Contacts;

/// <summary>A child, a parent or carer, a victim, or a panel volunteer. All but volunteers have one role on one case.</summary>
public sealed class Person
{
    public Guid Id { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>The case this child or parent belongs to; null for victims, whose case may not be in the store, and for volunteers, who have many.</summary>
    public Guid? CaseId { get; init; }

    public Case? Case { get; set; }

    /// <summary>Seals all that is known of this person; destroying it is the erasure.</summary>
    public required DataKey Key { get; set; }

    public Sealed? Name { get; set; }

    public Sealed? BirthDate { get; set; }

    /// <summary>BCP 47 code, or null where it is not known.</summary>
    public string? Language { get; set; }

    /// <summary>Offer the easy-read version of a survey first.</summary>
    public bool EasyRead { get; set; }

    /// <summary>The parent or carer is a foster carer and is spoken to as one.</summary>
    public bool FosterCarer { get; set; }

    /// <summary>When they were erased at their wish. The row stays, so that the next file does not bring them back.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    public List<Contact> Contacts { get; } = [];
}
