using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Voice.Core.Sealing;

namespace Voice.Core.Data;

// None of these opens anything: a converter is cached with the model and would keep the first store's key ring.

internal sealed class SealedConverter() : ValueConverter<Sealed, byte[]>(s => s.Bytes, b => new Sealed(b));

internal sealed class SealedComparer() : ValueComparer<Sealed>((a, b) => object.Equals(a, b), s => s.GetHashCode(), s => s);

internal sealed class DataKeyConverter() : ValueConverter<DataKey, byte[]>(k => k.Wrapped, b => new DataKey(b));

internal sealed class DataKeyComparer() : ValueComparer<DataKey>((a, b) => object.Equals(a, b), k => k.GetHashCode(), k => k);

/// <summary>SQLite cannot order by DateTimeOffset; UTC ticks sort as time does.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    t => t.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>PostgreSQL takes UTC only.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(t => t.ToUniversalTime(), t => t);
