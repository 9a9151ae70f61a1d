using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Composition;

namespace Voice.Admin.SignIn;

/// <summary>The only folder with pages that are open: signing in. One click as any role exists in the demo only.</summary>
internal static class Conventions
{
    public static void Apply(RazorPagesOptions options, VoiceSettings settings)
    {
        options.Conventions.AllowAnonymousToPage("/SignIn/SignIn");
        options.Conventions.AllowAnonymousToPage("/SignIn/As");
        if (!settings.Demo)
            options.Conventions.AddPageRouteModelConvention("/SignIn/As", page => page.Selectors.Clear());
    }
}
