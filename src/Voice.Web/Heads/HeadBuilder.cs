using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Voice.Core.Composition;

namespace Voice.Web.Heads;

/// <summary>What every head is made from: its own application, its own listener, its own route table, and only its own pages.</summary>
public static class HeadBuilder
{
    /// <param name="core">The process's one Core.</param>
    /// <param name="head">The assembly whose pages this head serves, and nobody else's.</param>
    public static WebApplicationBuilder Create(IServiceProvider core, Assembly head, string url, string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // No assembly named in the environment runs inside a head.
            Args = [.. args, "--preventHostingStartup=true"],
            ApplicationName = CoreServices.ApplicationName,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 256 * 1024;
        });
        QuietLogging(builder.Logging);
        builder.Services.AddCore(core);
        builder.Services.AddKeyRing(core.GetRequiredService<VoiceSettings>());
        builder.Services.AddSingleton(OnlyPartsOf(head));
        builder.Services.AddRazorPages();
        return builder;
    }

    /// <summary>Request paths hold link tokens; the framework's own request lines are never logged.</summary>
    public static void QuietLogging(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
    }

    /// <summary>Registered before MVC, which would otherwise load the program by name and with it every head's pages;
    /// under a test runner there is no program of that name.</summary>
    private static ApplicationPartManager OnlyPartsOf(Assembly head)
    {
        var parts = new ApplicationPartManager();
        foreach (var assembly in new[] { typeof(HeadBuilder).Assembly, head })
        {
            parts.ApplicationParts.Add(new AssemblyPart(assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
        }
        return parts;
    }
}
