using Microsoft.AspNetCore.Mvc;

namespace Voice.Admin.SignIn;

/// <summary>Where to go after signing in: only ever a page of ours.</summary>
internal static class Landing
{
    public static string At(IUrlHelper url, string? wished) => wished is not null && url.IsLocalUrl(wished) ? wished : "/";
}
