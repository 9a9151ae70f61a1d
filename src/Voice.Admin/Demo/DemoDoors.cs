namespace Voice.Admin.Demo;

/// <summary>Every way into the made-up authority, to be tried from one page.</summary>
/// <param name="Files">Sample files to bring in, by name.</param>
public sealed record DemoDoors(IReadOnlyList<DemoGroup> Groups, IReadOnlyDictionary<string, string> Files);

public sealed record DemoGroup(string Title, string About, IReadOnlyList<DemoDoor> Doors);

/// <param name="Address">Of a page; of a staff page without the host.</param>
/// <param name="Try">What to look at there.</param>
/// <param name="Role">Opened as this role with one click; null: open to anybody.</param>
public sealed record DemoDoor(string Name, string Address, string Try, string? Role = null);
