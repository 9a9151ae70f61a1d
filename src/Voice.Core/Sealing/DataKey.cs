namespace Voice.Core.Sealing;

/// <summary>A wrapped data key, kept beside what it seals. Destroying it is the erasure, except in a backup made before: that holds the key too.</summary>
/// <param name="Wrapped">The key under the key ring; empty once destroyed.</param>
public sealed record DataKey(byte[] Wrapped)
{
    public static readonly DataKey Destroyed = new([]);

    public bool IsDestroyed => Wrapped.Length == 0;

    public bool Equals(DataKey? other) => other is not null && Wrapped.AsSpan().SequenceEqual(other.Wrapped);

    public override int GetHashCode() => Wrapped.Length;
}
