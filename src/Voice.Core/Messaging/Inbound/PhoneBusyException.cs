namespace Voice.Core.Messaging;

/// <summary>A phone's row stayed locked for longer than a webhook may wait. Nothing was stored; the same text may come again.</summary>
public sealed class PhoneBusyException(Exception inner) : Exception("Other texts of this phone are being taken in.", inner);
