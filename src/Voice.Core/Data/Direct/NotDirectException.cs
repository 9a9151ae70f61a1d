namespace Voice.Core.Data.Direct;

/// <summary>The work needs more than was loaded for it: nothing was written, and it is to be done again with a context.</summary>
internal sealed class NotDirectException() : Exception("This work needs a context.");
