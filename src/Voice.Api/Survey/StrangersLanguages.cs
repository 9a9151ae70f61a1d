using Microsoft.AspNetCore.Http;
using Voice.Core.Invitations;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>What to speak to somebody of whom nothing is known: what they chose here, else what their browser says; a Welsh
/// authority says it in Welsh first. One or two languages.</summary>
internal static class StrangersLanguages
{
    public static IReadOnlyList<string> Of(HttpRequest request, AskOptions options)
    {
        if (PageWords.Knows(request.Query["lang"].ToString()))
            return [request.Query["lang"].ToString()];
        var accepted = Accepted(request).Where(PageWords.Knows).ToList();
        if (!options.Welsh)
            return [accepted.FirstOrDefault() ?? "en"];
        return ["cy", accepted.Find(l => l != "cy") ?? "en"];
    }

    private static IEnumerable<string> Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant());
}
