namespace Voice.Core.Sealing;

/// <summary>Text encrypted under one person's, phone's or response's data key. Nothing opens it but <see cref="Vault"/>.</summary>
public sealed class Sealed : IEquatable<Sealed>
{
    /// <summary>Stands where a value was taken away whose column cannot be empty.</summary>
    public static readonly Sealed Destroyed = new([]);

    public Sealed(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; }

    public bool IsDestroyed => Bytes.Length == 0;

    public bool Equals(Sealed? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => Equals(obj as Sealed);

    public override int GetHashCode() => Bytes.Length < 4 ? Bytes.Length : BitConverter.ToInt32(Bytes, Bytes.Length - 4);

    /// <summary>Never the content: a sealed value that slips into a log says nothing.</summary>
    public override string ToString() => "(sealed)";
}
