using Voice.Core.Audit;

namespace Voice.Core.Data;

/// <summary>A transaction whose rows EF follows: the usual way.</summary>
internal sealed class ContextScope(VoiceDb db, Act act, DateTimeOffset now, bool postgres) : WriteScope(act, now)
{
    public override VoiceDb Db => db;

    public override bool IsPostgres => postgres;

    public override bool KnowsAll => false;

    public override void Add<T>(T row) => db.Set<T>().Add(row);

    public override T? Known<T>(Func<T, bool> which)
        where T : class => db.Set<T>().Local.FirstOrDefault(which);
}
