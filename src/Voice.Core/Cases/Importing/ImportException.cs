namespace Voice.Core.Cases.Importing;

/// <summary>The file as a whole cannot be taken; the message is one line for the person who brought it.</summary>
public sealed class ImportException(string message) : Exception(message);
