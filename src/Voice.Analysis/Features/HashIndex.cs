namespace Voice.Analysis.Features;

/// <summary>An open-addressing map from a non-zero hash to a small number; fast to read, safe to share once built.</summary>
internal sealed class HashIndex
{
    // The hash in the upper half and the number in the lower, so that a look-up touches one cache line.
    private readonly ulong[] _slots;
    private readonly uint _mask;

    public HashIndex(ReadOnlySpan<uint> hashes)
    {
        int size = 16;
        while (size * 2 < hashes.Length * 3)
            size *= 2;
        _slots = new ulong[size];
        _mask = (uint)size - 1;
        for (int i = 0; i < hashes.Length; i++)
            Insert(hashes[i], i);
    }

    /// <summary>The number of <paramref name="hash"/>, or -1.</summary>
    public int Find(uint hash)
    {
        uint slot = hash & _mask;
        while (true)
        {
            ulong found = _slots[slot];
            if ((uint)(found >> 32) == hash)
                return (int)(uint)found;
            if (found == 0)
                return -1;
            slot = (slot + 1) & _mask;
        }
    }

    private void Insert(uint hash, int value)
    {
        uint slot = hash & _mask;
        while (_slots[slot] != 0 && (uint)(_slots[slot] >> 32) != hash)
            slot = (slot + 1) & _mask;
        _slots[slot] = (ulong)hash << 32 | (uint)value;
    }
}
