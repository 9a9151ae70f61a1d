using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Voice.Core.Sealing;

/// <summary>Seals and opens personal data. Data keys are AES-256, wrapped by the Data Protection key ring.</summary>
public sealed class Vault(IDataProtectionProvider protection)
{
    private const byte Format = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly IDataProtector _wrap = protection.CreateProtector("Voice.DataKey.v1");

    // A person's row is opened and sealed several times in a row; unwrapping costs more than the rest. Gone with the row.
    private readonly ConditionalWeakTable<DataKey, byte[]> _unwrapped = [];

    public DataKey NewKey()
    {
        var plain = RandomNumberGenerator.GetBytes(32);
        var key = new DataKey(_wrap.Protect(plain));
        _unwrapped.Add(key, plain);
        return key;
    }

    public Sealed Seal(DataKey key, string text) => Seal(key, Encoding.UTF8.GetBytes(text));

    public Sealed Seal(DataKey key, ReadOnlySpan<byte> plain)
    {
        if (key.IsDestroyed)
            throw new CryptographicException("The data key was destroyed; nothing can be sealed under it.");
        using var aes = new AesGcm(Unwrap(key), TagLength);
        var bytes = new byte[1 + NonceLength + TagLength + plain.Length];
        bytes[0] = Format;
        var nonce = bytes.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        aes.Encrypt(nonce, plain, bytes.AsSpan(1 + NonceLength + TagLength), bytes.AsSpan(1 + NonceLength, TagLength));
        return new Sealed(bytes);
    }

    /// <summary>The text, or null when it or its key was destroyed: the data is gone for good.</summary>
    public string? Open(DataKey key, Sealed? value) =>
        OpenBytes(key, value) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The bytes, or null when they or their key were destroyed.</summary>
    public byte[]? OpenBytes(DataKey key, Sealed? value)
    {
        if (key.IsDestroyed || value is null or { IsDestroyed: true })
            return null;
        var bytes = value.Bytes;
        if (bytes.Length < 1 + NonceLength + TagLength || bytes[0] != Format)
            throw new CryptographicException("A sealed value has an unknown format.");
        using var aes = new AesGcm(Unwrap(key), TagLength);
        var plain = new byte[bytes.Length - 1 - NonceLength - TagLength];
        aes.Decrypt(bytes.AsSpan(1, NonceLength), bytes.AsSpan(1 + NonceLength + TagLength), bytes.AsSpan(1 + NonceLength, TagLength), plain);
        return plain;
    }

    private byte[] Unwrap(DataKey key) => _unwrapped.GetValue(key, k => _wrap.Unprotect(k.Wrapped));

    /// <summary>Null where there is nothing to say, or where the key was destroyed and nothing more may be kept.</summary>
    public Sealed? SealIfAny(DataKey key, string? text) => string.IsNullOrWhiteSpace(text) || key.IsDestroyed ? null : Seal(key, text);

    public Sealed SealDate(DataKey key, DateOnly date) => Seal(key, date.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    public DateOnly? OpenDate(DataKey key, Sealed? value) =>
        Open(key, value) is { } text ? DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture) : null;
}
