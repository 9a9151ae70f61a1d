namespace Voice.Core.WaysIn;

/// <summary>One survey as the tablet sends it: sealed with the service's public key.</summary>
/// <param name="Key">The key of this parcel, under the service's.</param>
/// <param name="Nonce">Twelve bytes.</param>
/// <param name="Data">The sealed answers, the tag last.</param>
public sealed record KioskParcel(byte[] Key, byte[] Nonce, byte[] Data);

/// <summary>What is inside a parcel.</summary>
/// <param name="Id">Made by the tablet; the same parcel is stored once, however often it is sent.</param>
/// <param name="Version">The version of the survey that was shown.</param>
/// <param name="Language">The language it was answered in.</param>
/// <param name="Finished">The person pressed "Send"; otherwise they walked away or stopped.</param>
/// <param name="Answers">What was chosen or written, by question, as a page would post it.</param>
public sealed record KioskAnswers(Guid Id, int Version, string Language, bool Finished, IReadOnlyDictionary<string, IReadOnlyList<string>> Answers);

public enum KioskOutcome
{
    /// <summary>Stored now, or before.</summary>
    Stored,

    /// <summary>No such kiosk.</summary>
    Unknown,

    /// <summary>It was not sealed for this kiosk, or holds no survey.</summary>
    NotReadable,

    /// <summary>Too many in one day: try again tomorrow.</summary>
    Full,
}
