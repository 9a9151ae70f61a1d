namespace Voice.Admin.Cases;

/// <summary>Field names as people read them.</summary>
internal static class ColumnNames
{
    public static string InWords(string field) => field switch
    {
        "slcn" or "speech-needs" => "Speech and language needs",
        "rj-offered" => "Restorative justice offered",
        "rj-taken-up" => "Restorative justice taken up",
        "safe" => "Safe to text",
        "case" => "Linked case",
        "release" => "Expected release, or release",
        "panel" => "Panel date",
        "panel-2" => "Further panel date",
        "member-1" => "Panel member",
        "member-1-mobile" => "Panel member mobile",
        "member-1-consent" => "Panel member consent",
        "member-2" => "Second panel member",
        "member-2-mobile" => "Second panel member mobile",
        "member-2-consent" => "Second panel member consent",
        _ => field[..1].ToUpperInvariant() + field[1..].Replace('-', ' '),
    };
}
