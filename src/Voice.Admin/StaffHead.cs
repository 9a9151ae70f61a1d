using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Voice.Admin.Access;
using Voice.Admin.Cases;
using Voice.Core.Composition;
using Voice.Core.Data;
using Voice.Core.Staff;
using Voice.Web.Assets;
using Voice.Web.Heads;
using Voice.Web.Health;

namespace Voice.Admin;

/// <summary>The staff head. Every page is closed unless it says otherwise.</summary>
public static class StaffHead
{
    /// <summary>A working day; then everybody signs in again.</summary>
    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    public static WebApplication Build(IServiceProvider core, string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var settings = core.GetRequiredService<VoiceSettings>();
        var builder = HeadBuilder.Create(core, typeof(StaffHead).Assembly, settings.StaffUrl, args);
        AddPages(builder.Services, new PageFolders(settings));
        AddSignIn(builder.Services);
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/problem");
        app.UseStatusCodePagesWithReExecute("/problem", "?status={0}");
        app.UseRouting();
        app.Use(NothingThere);
        app.UseAuthentication();
        app.UseFirstPasswordGate(settings);
        app.UseAuthorization();
        app.MapPageAssets().AllowAnonymous();
        app.MapHealth(detailed: true);
        app.MapRazorPages();
        return app;
    }

    private static void AddPages(IServiceCollection services, PageFolders folders)
    {
        services.AddSingleton(folders);
        services.AddSingleton<UploadShelf>();
        services.AddSingleton<ImportDesk>();
        services.Configure<RazorPagesOptions>(folders.Apply);
        services.Configure<AuthorizationOptions>(folders.Apply);
        services.Configure<CookieTempDataProviderOptions>(o => Harden(o.Cookie, "voice-staff-note"));
        services.AddAntiforgery(o => Harden(o.Cookie, "voice-staff-form"));
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddScoped(p => p.GetRequiredService<Store>().Open());
        services.AddIdentity<StaffMember, IdentityRole<Guid>>(StaffIdentity.Configure)
            .AddEntityFrameworkStores<VoiceDb>().AddSignInManager<StaffSignIn>();
        // Asked at every click: who was switched off or lost a role is out with the next one.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.Zero);
        services.ConfigureApplicationCookie(o =>
        {
            Harden(o.Cookie, "voice-staff");
            o.LoginPath = "/sign-in";
            o.ExpireTimeSpan = Session;
            o.SlidingExpiration = false;
            o.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }

    // What does not exist is not found, signed in or not; what exists asks for a sign-in.
    private static Task NothingThere(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
