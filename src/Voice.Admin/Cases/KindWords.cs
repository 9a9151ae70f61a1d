using Voice.Core.Cases;

namespace Voice.Admin.Cases;

/// <summary>Kinds of files as people read them.</summary>
public static class KindWords
{
    public static string Of(ImportKind kind) => kind switch
    {
        ImportKind.Closures => "Closed cases",
        ImportKind.Victims => "Victims",
        _ => "Open cases",
    };
}
