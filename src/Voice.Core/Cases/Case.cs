using Voice.Core.Contacts;

namespace Voice.Core.Cases;

/// <summary>One child's case, as the case management system numbers it.</summary>
public sealed class Case
{
    public Guid Id { get; init; }

    /// <summary>The case system's reference; unique, and what lists are sorted by.</summary>
    public required string Reference { get; init; }

    public required Guid ServiceId { get; set; }

    public Service Service { get; set; } = null!;

    public string? Team { get; set; }

    public string? Area { get; set; }

    public string? Gender { get; set; }

    public string? Ethnicity { get; set; }

    public bool? LookedAfter { get; set; }

    public bool? SpecialNeeds { get; set; }

    public bool? SpeechNeeds { get; set; }

    public Whereabouts Whereabouts { get; set; }

    public List<Person> People { get; } = [];

    public List<Closure> Closures { get; } = [];

    public List<Order> Orders { get; } = [];

    public List<Hold> Holds { get; } = [];
}
