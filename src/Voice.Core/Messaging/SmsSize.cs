namespace Voice.Core.Messaging;

/// <param name="Segments">How many messages are paid for; 0 for an empty text.</param>
/// <param name="Encoding">What the network will use.</param>
/// <param name="Units">Septets for GSM-7, UTF-16 code units for UCS-2.</param>
public readonly record struct SmsSize(int Segments, SmsEncoding Encoding, int Units);
