using Voice.Core.Surveys;
using Voice.TestCommon;

namespace Voice.Api.Tests;

/// <summary>Many posts at once, on the database that does not take turns by itself.</summary>
public sealed class PostgresTests : IAsyncLifetime
{
    private PublicWorld _world = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await PublicWorld.Make(postgres: PostgresServer.Shared.NewDatabase());
        _browser = await Browser.Open(_world);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_posted_many_times_at_once_keeps_one_answer(bool hasPhone)
    {
        var token = await _world.Invite(_world.Surveys.Find("child-closure")!, hasPhone: hasPhone);
        await _browser.Get($"/s/{token}");
        await AtOnce($"/s/{token}", _browser.Fields("answer=yes"));
        await _browser.Get($"/s/{token}/q/overall");
        await AtOnce(_browser.Path, _browser.Fields(answers: ["7"]));
        (await _world.Response(token))!.Answers.Single().Number.ShouldBe(7);
        (await _world.Answers(token))["overall"].ShouldBe(AnswerValue.Of(7));
    }

    [Fact]
    public async Task Answers_changed_on_many_devices_at_once_all_stay()
    {
        var token = await _world.Invite("child-closure");
        await _browser.ToCheck(token);
        var posts = new List<Task<HttpResponseMessage>>();
        foreach (var question in new[] { "listened", "fair", "school", "next" })
        {
            await _browser.Get($"/s/{token}/q/{question}?from=check");
            posts.Add(_browser.Raw(Browser.Post(_browser.Path, _browser.Fields(answers: ["no"]))));
        }
        await Task.WhenAll(posts);
        var answers = await _world.Answers(token);
        foreach (var question in new[] { "listened", "fair", "school", "next" })
            answers[question].ShouldBe(AnswerValue.OfChoice("no"));
        (await _world.Response(token))!.Answers.Count.ShouldBe(8);
    }

    private async Task AtOnce(string path, List<KeyValuePair<string, string>> fields)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _browser.Raw(Browser.Post(path, fields))));
        answers.ShouldAllBe(a => (int)a.StatusCode == 303);
    }
}
