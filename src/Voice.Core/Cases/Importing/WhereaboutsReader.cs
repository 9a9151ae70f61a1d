namespace Voice.Core.Cases.Importing;

/// <summary>Reads "living situation" as far as it decides how a child may be asked.</summary>
public static class WhereaboutsReader
{
    // The first that fits wins, so the ones that forbid a text come first.
    private static readonly (string Word, Whereabouts Means)[] Words =
    [
        ("REMAND", Whereabouts.Remand),
        ("CUSTOD", Whereabouts.Custody),
        ("YOI", Whereabouts.Custody),
        ("SECURE", Whereabouts.Custody),
        ("STC", Whereabouts.Custody),
        ("PRISON", Whereabouts.Custody),
        ("DETAIN", Whereabouts.Custody),
        ("MISSING", Whereabouts.Missing),
        ("ABSCOND", Whereabouts.Missing),
        ("FOSTER", Whereabouts.FosterCare),
        ("CHILDREN'S HOME", Whereabouts.ChildrensHome),
        ("CHILDRENS HOME", Whereabouts.ChildrensHome),
        ("CHILDREN’S HOME", Whereabouts.ChildrensHome),
        ("RESIDENTIAL", Whereabouts.ChildrensHome),
        ("HOME", Whereabouts.Home),
        ("PARENT", Whereabouts.Home),
        ("FAMILY", Whereabouts.Home),
    ];

    public static Whereabouts Read(string? text)
    {
        if (text is null)
            return Whereabouts.NotKnown;
        var upper = text.ToUpperInvariant();
        foreach (var (word, means) in Words)
        {
            if (upper.Contains(word, StringComparison.Ordinal))
                return means;
        }
        return Whereabouts.Other;
    }
}
