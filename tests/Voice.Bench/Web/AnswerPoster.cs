using System.Collections.Concurrent;
using System.Globalization;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Bench.Web;

/// <summary>Posts pages as browsers do, each connection with people of its own: first yes, then every question in turn.
/// Whoever has answered everything is done, and the next person begins.</summary>
internal sealed class AnswerPoster(Uri address, LookupKeys keys, SurveyDefinition survey, IEnumerable<string> tokens, int connections) : IDisposable
{
    private readonly ConcurrentQueue<string> _people = new(tokens);
    private readonly HttpClient[] _clients = [.. Enumerable.Range(0, connections).Select(_ => Client(address))];
    private readonly (string? Token, int Next)[] _at = new (string?, int)[connections];

    /// <summary>One post, which must be kept.</summary>
    public async Task Work(int connection)
    {
        var (token, next) = _at[connection];
        if (token is null || next > survey.Questions.Count)
            (token, next) = (Someone(), 0);
        var page = next == 0 ? "start" : $"q/{survey.Questions[next - 1].Id}";
        var answer = next == 0 ? "yes" : Answer(survey.Questions[next - 1], next);
        using var form = new FormUrlEncodedContent([new("tag", keys.FormTag($"{token}\n{page}")), new("answer", answer)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, next == 0 ? $"/s/{token}" : $"/s/{token}/{page}") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await _clients[connection].SendAsync(request);
        if ((int)response.StatusCode != 303)
            throw new InvalidOperationException($"{page} was answered with {(int)response.StatusCode}.");
        _at[connection] = (token, next + 1);
    }

    public void Dispose()
    {
        foreach (var client in _clients)
            client.Dispose();
    }

    private string Someone() => _people.TryDequeue(out var token) ? token : throw new InvalidOperationException("Everybody has answered: invite more people.");

    private static string Answer(Question question, int n) => question.Type switch
    {
        QuestionType.Scale or QuestionType.Faces => (question.Min + n % (question.Max - question.Min)).ToString(CultureInfo.InvariantCulture),
        QuestionType.YesNo => "yes",
        QuestionType.Comment => "they listened to me and my worker came to school with me",
        _ => question.Options[n % question.Options.Count].Id,
    };

    private static HttpClient Client(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.None }) { BaseAddress = address };
}
