namespace Voice.Core.WaysIn;

/// <summary>A member of staff who reads a survey out, or types in a printed one.</summary>
/// <param name="Id">Their account; all that is stored of them beside the role.</param>
/// <param name="Email">How they sign in; often their name.</param>
/// <param name="Role">The role in which they help.</param>
/// <param name="CaseSystemName">What the case system calls them, where their account says so.</param>
public sealed record Recorder(Guid Id, string Email, string Role, string? CaseSystemName = null);
