namespace Voice.Analysis.Redaction;

/// <summary>A stretch of the text as written that is to be masked.</summary>
internal readonly record struct MaskSpan(MaskKind Kind, int Start, int End, string Reason);
