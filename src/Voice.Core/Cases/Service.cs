namespace Voice.Core.Cases;

/// <summary>A service of the authority (Youth Justice, Early Help), as the case system names it.</summary>
public sealed class Service
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>What respondents read as the sender: neutral, at most 24 characters; null: the authority's wording.</summary>
    public string? PublicName { get; set; }
}
