using System.Data.Common;

namespace Voice.Core.Data.Direct;

/// <summary>Goes through one wide row from left to right.</summary>
internal sealed class RowCursor(DbDataReader row)
{
    private int _at;

    public bool Flag() => row.GetBoolean(_at++);

    public byte[]? Bytes() => row.IsDBNull(_at++) ? null : row.GetFieldValue<byte[]>(_at - 1);

    public object? Read(RowMap map)
    {
        _at += map.Width;
        return map.Read(row, _at - map.Width);
    }
}
