using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Staff;
using Voice.Web.Heads;
using Voice.Web.Health;

namespace Voice.Admin;

/// <summary>The staff head. Every page is closed unless it says otherwise.</summary>
public static class StaffHead
{
    public static WebApplication Build(IServiceProvider core, string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var settings = core.GetRequiredService<VoiceSettings>();
        var builder = HeadBuilder.Create(core, typeof(StaffHead).Assembly, settings.StaffUrl, args);
        AddSignIn(builder.Services);
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/problem", "?status={0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapRazorPages();
        return app;
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddScoped(p => p.GetRequiredService<Store>().Open());
        services.AddIdentity<StaffMember, IdentityRole<Guid>>(StaffIdentity.Configure).AddEntityFrameworkStores<VoiceDb>();
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = "voice-staff";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict;
            o.LoginPath = "/sign-in";
            o.AccessDeniedPath = "/problem";
            o.ExpireTimeSpan = TimeSpan.FromHours(8);
            o.SlidingExpiration = true;
        });
        services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
