namespace Voice.Core.Cases.Importing;

/// <summary>One thing an import can read from a column.</summary>
/// <param name="Name">Stable name, used in saved mappings.</param>
/// <param name="Headers">What the column is called in systems we know; spaces, case and marks do not matter.</param>
public sealed record ImportField(string Name, bool Required, params string[] Headers);
