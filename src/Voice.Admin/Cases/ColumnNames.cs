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
        _ => field[..1].ToUpperInvariant() + field[1..].Replace('-', ' '),
    };
}
