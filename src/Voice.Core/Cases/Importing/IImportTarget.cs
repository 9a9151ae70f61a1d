using Voice.Core.Data;

namespace Voice.Core.Cases.Importing;

public enum RowOutcome
{
    Created,
    Updated,
    Unchanged,
}

/// <summary>Puts checked rows of one kind into the store.</summary>
internal interface IImportTarget<TRow>
{
    string Reference(TRow row);

    byte[] Fingerprint(TRow row);

    Task<IReadOnlyList<RowOutcome>> Apply(WriteScope scope, Guid importId, IReadOnlyList<TRow> rows);
}
