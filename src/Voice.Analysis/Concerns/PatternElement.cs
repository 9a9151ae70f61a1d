namespace Voice.Analysis.Concerns;

/// <summary>One element of a pattern.</summary>
/// <param name="Class">The word class that must stand here.</param>
/// <param name="Gap">How many other words may come before it.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
internal readonly record struct PatternElement(int Class, int Gap, bool IsOptional);
