namespace Voice.Core.Messaging;

public enum SmsEncoding
{
    /// <summary>Seven bits a letter; the signs of the extension table take two units.</summary>
    Gsm7,

    /// <summary>Sixteen bits a letter: as soon as one letter is not in GSM-7, such as ŵ, ŷ, â or a curly quotation mark.</summary>
    Ucs2,
}
