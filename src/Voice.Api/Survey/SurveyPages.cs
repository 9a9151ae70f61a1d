using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;
using Voice.Api.WaysIn;

namespace Voice.Api.Survey;

/// <summary>What the survey's pages need from their head.</summary>
internal static class SurveyPages
{
    public static IServiceCollection AddSurveyPages(this IServiceCollection services)
    {
        services.AddSingleton<GuessLimit>();
        services.AddSingleton<SurveyDesk>();
        services.AddSingleton<OpenLinkLimit>();
        services.Configure<RazorPagesOptions>(o => o.RootDirectory = "/");
        // Welsh and Urdu letters as they are: half the weight of a page in character references.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }
}
