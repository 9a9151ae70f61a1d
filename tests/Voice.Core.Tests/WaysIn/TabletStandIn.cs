using System.Security.Cryptography;
using System.Text.Json;
using Voice.Core.WaysIn;

namespace Voice.Core.Tests.WaysIn;

/// <summary>Seals as the tablet does.</summary>
internal static class TabletStandIn
{
    public static KioskParcel Seal(OpenLink kiosk, object content) => Seal(kiosk.PublicKey!, JsonSerializer.SerializeToUtf8Bytes(content));

    public static KioskParcel Seal(byte[] publicKey, byte[] plain)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(publicKey, out _);
        var (key, nonce) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(12));
        using var aes = new AesGcm(key, 16);
        var data = new byte[plain.Length + 16];
        aes.Encrypt(nonce, plain, data.AsSpan(0, plain.Length), data.AsSpan(plain.Length));
        return new KioskParcel(rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256), nonce, data);
    }

    public static object Answers(Guid id, bool finished = true, string overall = "8", string comment = "it was alright") => new
    {
        id,
        version = 1,
        language = "en",
        finished,
        answers = new Dictionary<string, string[]> { ["overall"] = [overall], ["listened"] = ["yes"], ["good"] = [comment], ["nothing"] = ["x"] },
    };
}
