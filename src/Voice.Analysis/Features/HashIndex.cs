namespace Voice.Analysis.Features;

/// <summary>An open-addressing map from a non-zero hash to a small number; fast to read, safe to share once built.</summary>
internal sealed class HashIndex
{
    private readonly uint[] _keys;
    private readonly int[] _values;
    private readonly uint _mask;

    public HashIndex(ReadOnlySpan<uint> hashes)
    {
        int size = 16;
        while (size < hashes.Length * 2)
            size *= 2;
        _keys = new uint[size];
        _values = new int[size];
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
            uint key = _keys[slot];
            if (key == hash)
                return _values[slot];
            if (key == 0)
                return -1;
            slot = (slot + 1) & _mask;
        }
    }

    private void Insert(uint hash, int value)
    {
        uint slot = hash & _mask;
        while (_keys[slot] != 0 && _keys[slot] != hash)
            slot = (slot + 1) & _mask;
        _keys[slot] = hash;
        _values[slot] = value;
    }
}
