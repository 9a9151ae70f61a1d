namespace Voice.Analysis.Themes;

/// <summary>A step in a taxonomy's history, so that an old report still reads as it did.</summary>
/// <param name="Version">The taxonomy's version after the step, counting from 1.</param>
/// <param name="Kind">What was done: added, renamed, reseeded, merged or split.</param>
/// <param name="Id">The theme it was done to.</param>
/// <param name="NameBefore">Its name until then; null when it was added or got other seed words.</param>
/// <param name="Successors">For merged and split: the themes that took its place.</param>
public sealed record TaxonomyChange(int Version, string Kind, string Id, string? NameBefore, IReadOnlyList<string> Successors);
