using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Voice.Core.Sealing;

/// <summary>Keyed fingerprints: to find a phone without storing it in clear, to see that an imported row has not changed,
/// and to make link tokens that can be rendered again but not guessed.</summary>
public sealed class LookupKeys
{
    private readonly byte[] _lookup;
    private readonly byte[] _link;

    public LookupKeys(byte[] secret)
    {
        if (secret.Length < 32)
            throw new ArgumentException("The look-up secret needs at least 32 bytes.", nameof(secret));
        _lookup = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "voice lookup v1"u8.ToArray());
        _link = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "voice link v1"u8.ToArray());
    }

    /// <summary>The version stored beside each fingerprint, for the day the key is rotated.</summary>
    public static int Version => 1;

    public byte[] Fingerprint(string purpose, string value) =>
        HMACSHA256.HashData(_lookup, Encoding.UTF8.GetBytes(purpose + "\n" + value));

    /// <summary>128 bits in 26 letters and digits, safe to read out: no i, l, o or u.</summary>
    public string LinkToken(Guid invitation, int generation)
    {
        Span<byte> input = stackalloc byte[20];
        invitation.TryWriteBytes(input);
        BitConverter.TryWriteBytes(input[16..], generation);
        return Base32(HMACSHA256.HashData(_link, input).AsSpan(0, 16));
    }

    /// <summary>What is stored of a token; a stolen database holds no working link.</summary>
    public static byte[] TokenHash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Trim().ToLowerInvariant()));

    /// <summary>A tag over a form's hidden fields: a page that we did not make cannot be posted.</summary>
    public string FormTag(string value) => Base32(HMACSHA256.HashData(_link, Encoding.UTF8.GetBytes("form\n" + value)).AsSpan(0, 16));

    public bool FormTagIsOurs(string value, string? tag) =>
        tag is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(FormTag(value)), Encoding.UTF8.GetBytes(tag));

    /// <summary>The secret from configuration (base64), or one made on first start and kept beside the key ring.</summary>
    public static LookupKeys Load(string? configured, string keysPath, IDataProtectionProvider protection)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return new LookupKeys(Convert.FromBase64String(configured));
        var file = Path.Combine(keysPath, "lookup.key");
        var protector = protection.CreateProtector("Voice.LookupSecret.v1");
        Directory.CreateDirectory(keysPath);
        if (!File.Exists(file))
            WriteOnce(file, protector.Protect(RandomNumberGenerator.GetBytes(32)));
        return new LookupKeys(protector.Unprotect(File.ReadAllBytes(file)));
    }

    private static void WriteOnce(string file, byte[] bytes)
    {
        var draft = file + "." + Guid.NewGuid().ToString("N");
        File.WriteAllBytes(draft, bytes);
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process made it first: its secret is the one to use.
            File.Delete(draft);
        }
    }

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        int buffer = 0, bits = 0;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            bits += 8;
            while (bits >= 5)
                text.Append(Alphabet[(buffer >> (bits -= 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0)
            text.Append(Alphabet[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }
}
