using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Messaging;
using Voice.Core.Messaging.Notify;
using Voice.TestCommon;
using Voice.TestCommon.Providers;

namespace Voice.Api.Tests.Sms;

public sealed class NotifyWebhookTests : IAsyncLifetime
{
    private TestVoice _voice = null!;
    private WebApplication _head = null!;

    public async ValueTask InitializeAsync()
    {
        _voice = await TestVoice.Start(change: s => s with
        {
            Sms = new SmsSettings
            {
                Provider = SmsProvider.Notify,
                Notify = new NotifySettings
                {
                    ServiceId = PlainNotify.ServiceId,
                    Secret = PlainNotify.Secret,
                    TemplateId = PlainNotify.TemplateId,
                    BaseAddress = new Uri("http://127.0.0.1:9/"),
                    CallbackTokens = ["the new token", "the old token"],
                },
            },
        });
        _head = PublicHead.Build(_voice.Core, [], b => b.WebHost.UseTestServer());
        await _head.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _head.DisposeAsync();
        await _voice.DisposeAsync();
    }

    [Theory]
    [InlineData("the new token")]
    [InlineData("the old token")]
    public async Task A_text_is_kept_once_however_often_it_comes(string token)
    {
        var text = new { id = Guid.NewGuid(), source_number = "447700900123", destination_number = "07700900999", message = "hello", date_received = "2026-11-21T10:00:00Z" };
        for (var i = 0; i < 3; i++)
            (await Post("inbound", text, token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var message = await _voice.Store.Read(db => db.Messages.Include(m => m.Phone).SingleAsync());
        message.Received.ShouldBe(3);
        _voice.Get<Core.Contacts.PhoneBook>().Number(message.Phone).ShouldBe("+447700900123");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("another token")]
    [InlineData("the new toke")]
    public async Task Without_the_token_nothing_is_read(string? token)
    {
        foreach (var door in new[] { "inbound", "status" })
            (await Post(door, new { id = "1", source_number = "447700900123", message = "STOP" }, token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _voice.Store.Read(db => db.Messages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_makes_no_sense_is_a_clear_400_and_what_is_not_ours_is_accepted()
    {
        (await Post("inbound", new { message = "x" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Post("inbound", new[] { 1 })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Post("status", new { id = Guid.NewGuid(), reference = Guid.NewGuid().ToString("N"), status = "delivered" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Post("status", new { id = Guid.NewGuid(), reference = (string?)null, status = "delivered" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_doors_of_another_provider_do_not_exist() =>
        (await _head.GetTestClient().PostAsync("/sms/twilio/inbound", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<HttpResponseMessage> Post(string door, object body, string? token = "the new token")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/sms/notify/{door}") { Content = JsonContent.Create(body) };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _head.GetTestClient().SendAsync(request);
    }
}
