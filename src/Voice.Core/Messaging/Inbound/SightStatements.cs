using Npgsql;
using Voice.Core.Contacts;
using Voice.Core.Conversations;
using Voice.Core.Data.Direct;

namespace Voice.Core.Messaging;

/// <summary>The statements of <see cref="SightByBatch"/>, made once from the model. Those after the lock see what was committed before it was given.</summary>
internal sealed class SightStatements
{
    private const string LatestOf = """
        SELECT c."InvitationId" FROM "Conversations" c WHERE c."PhoneId" = (SELECT "Id" FROM "Phones" WHERE "Fingerprint" = $1)
        ORDER BY c."Live" DESC, c."StartedAt" DESC LIMIT 1
        """;

    // Over the phone's latest texts: the index of all unsent texts would be read whole, and it holds everybody's.
    private const string Unsent = """
        SELECT 1 FROM (SELECT "State", "DueAt" FROM "Messages" WHERE "PhoneId" = h."Id" ORDER BY "Seq" DESC LIMIT 50) latest
        WHERE "State" = 'Sending' OR ("State" = 'Queued' AND "DueAt" <= $3)
        """;

    public SightStatements(RowMaps maps)
    {
        (Phone, Whole) = (maps.Of<Phone>(), new(maps, LatestOf));
        LockPhone = $"""SELECT {Phone.Columns("h")} FROM "Phones" h WHERE h."Fingerprint" = $1 FOR UPDATE""";
        Latest = $"""
            SELECT EXISTS (SELECT 1 FROM "Messages" WHERE "Direction" = 'In' AND "ProviderId" = $2), EXISTS ({Unsent}),
                b."Body", CASE WHEN b."PersonId" IS NULL THEN h."Key" ELSE bp."Key" END, {Whole.Columns}
            FROM "Phones" h
            LEFT JOIN LATERAL (
                SELECT m."Body", m."PersonId" FROM "Messages" m
                WHERE m."PhoneId" = h."Id" AND m."Direction" = 'In' AND m."At" >= $4 ORDER BY m."Seq" DESC LIMIT 1) b ON true
            LEFT JOIN "People" bp ON bp."Id" = b."PersonId"
            LEFT JOIN ({WholeConversation.Tables}) ON {Whole.Where}
            WHERE h."Fingerprint" = $1
            """;
    }

    public RowMap Phone { get; }

    public WholeConversation Whole { get; }

    /// <summary>$1: the phone's fingerprint.</summary>
    public string LockPhone { get; }

    /// <summary>$1 as above, $2 the provider's id of the text, $3 now, $4 since when a text may be the first half of this one.
    /// Gives: was it stored before, is a text of ours unsent, body and key of the text before, then the latest conversation.</summary>
    public string Latest { get; }

    public static NpgsqlBatchCommand CountRepeat(string providerId) =>
        DirectScope.Statement("""UPDATE "Messages" SET "Received" = "Received" + 1 WHERE "Direction" = 'In' AND "ProviderId" = $1""", providerId);
}
