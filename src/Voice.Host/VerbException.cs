namespace Voice.Host;

/// <summary>A verb cannot do what it was asked; the message is one line for the person at the terminal.</summary>
internal sealed class VerbException(string message) : Exception(message);
