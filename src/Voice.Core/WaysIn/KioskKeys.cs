using System.Security.Cryptography;
using System.Text;

namespace Voice.Core.WaysIn;

/// <summary>The tablet seals with a public key what only the service can open: what waits on the device is no use to whoever takes it.</summary>
internal static class KioskKeys
{
    /// <summary>The page works the hash out again, so both must go round as often.</summary>
    public const int PinRounds = 200_000;

    private const int TagLength = 16;

    public static (byte[] Public, byte[] Private) Make()
    {
        using var rsa = RSA.Create(3072);
        return (rsa.ExportSubjectPublicKeyInfo(), rsa.ExportPkcs8PrivateKey());
    }

    public static byte[] HashPin(string pin, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, PinRounds, HashAlgorithmName.SHA256, 32);

    /// <summary>RSA-OAEP (SHA-256) around an AES-GCM key, as browsers make it: the tag follows the sealed bytes.</summary>
    /// <returns>Null when it was not sealed for this key, or was changed on the way.</returns>
    public static byte[]? Open(byte[] privateKey, KioskParcel parcel)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(privateKey, out _);
            using var aes = new AesGcm(rsa.Decrypt(parcel.Key, RSAEncryptionPadding.OaepSHA256), TagLength);
            var plain = new byte[parcel.Data.Length - TagLength];
            aes.Decrypt(parcel.Nonce, parcel.Data.AsSpan(0, plain.Length), parcel.Data.AsSpan(plain.Length), plain);
            return plain;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
