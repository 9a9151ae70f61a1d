using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Composition;

namespace Voice.Admin.Demo;

/// <summary>The demo's own page: open to everybody there, and without an address anywhere else.</summary>
internal static class Conventions
{
    public static void Apply(RazorPagesOptions options, VoiceSettings settings)
    {
        options.Conventions.AllowAnonymousToFolder("/Demo");
        if (!settings.Demo)
            options.Conventions.AddFolderRouteModelConvention("/Demo", page => page.Selectors.Clear());
    }
}
