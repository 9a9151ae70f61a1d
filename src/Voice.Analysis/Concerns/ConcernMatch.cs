namespace Voice.Analysis.Concerns;

/// <summary>Where a pattern matched, in words.</summary>
internal readonly record struct ConcernMatch(ConcernPattern Pattern, int Start, int End);
