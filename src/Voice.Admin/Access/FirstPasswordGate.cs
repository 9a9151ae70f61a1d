using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Voice.Core.Composition;
using Voice.Core.Staff;

namespace Voice.Admin.Access;

/// <summary>Whoever made an account knows its first password: nothing opens until its owner has chosen another.
/// The demo's cast signs in without one.</summary>
internal static class FirstPasswordGate
{
    private static readonly PathString[] Open = ["/password", "/sign-out", "/assets", "/problem", "/health"];

    public static void UseFirstPasswordGate(this IApplicationBuilder app, VoiceSettings settings)
    {
        if (settings.Demo)
            return;
        app.Use((context, next) =>
        {
            if (!context.User.HasClaim(c => c.Type == StaffIdentity.FirstPassword) || Open.Any(p => context.Request.Path.StartsWithSegments(p)))
                return next();
            context.Response.Redirect("/password");
            return Task.CompletedTask;
        });
    }
}
