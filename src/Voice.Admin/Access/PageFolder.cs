using System.Security.Claims;

namespace Voice.Admin.Access;

/// <summary>A folder of pages: where it begins, what it is called, and who may enter. The policy, the navigation and the
/// start page all read this one rule.</summary>
/// <param name="Folder">The page folder: <c>/Safeguarding</c>.</param>
/// <param name="Path">Its first page: <c>/safeguarding</c>.</param>
/// <param name="Name">As it is called in the navigation.</param>
/// <param name="Purpose">One sentence for the start page.</param>
/// <param name="Roles">Any of these may enter.</param>
public sealed record PageFolder(string Folder, string Path, string Name, string Purpose, IReadOnlyList<string> Roles)
{
    /// <summary>Who has one of these stays out, whatever else they are.</summary>
    public IReadOnlyList<string> NeverRoles { get; init; } = [];

    /// <summary>False: the head has no such pages at all.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>How much waits there; null: nothing is counted.</summary>
    public Func<IServiceProvider, CancellationToken, Task<Waiting>>? Count { get; init; }

    public bool IsOpenTo(ClaimsPrincipal user) =>
        Exists && user.Identity?.IsAuthenticated == true && Roles.Any(user.IsInRole) && !NeverRoles.Any(user.IsInRole);
}

/// <param name="Words">What the number counts: "not seen yet".</param>
/// <param name="Alert">It should not wait.</param>
public sealed record Waiting(int Number, string Words, bool Alert = false);
