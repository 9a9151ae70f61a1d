using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.Core.Messaging.Twilio;
using Voice.TestCommon.Providers;

namespace Voice.Api.Tests.Sms;

public sealed class TwilioWebhookTests
{
    private const string Inbound = "/sms/twilio/inbound";

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.Postgres];

    [Fact]
    public async Task A_child_answers_and_is_answered()
    {
        await using var door = await TwilioDoor.Open();
        var answer = await door.Twilio.Inbound("SM1", TwilioDoor.Phone, "yes");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<Response");
        await door.Twilio.Inbound("SM2", TwilioDoor.Phone, "8");
        await door.Send();
        var kept = await door.Voice.Store.Read(db => db.Answers.SingleAsync());
        kept.Number.ShouldBe(8);
        door.Provider.Taken.Count.ShouldBeGreaterThan(2);
        (await door.Received()).Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_same_text_ten_times_at_once_is_stored_once_and_counted(StoreKind kind)
    {
        await using var door = await TwilioDoor.Open(kind);
        await door.Twilio.Inbound("SM0", TwilioDoor.Phone, "yes");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => door.Twilio.Inbound("SM1", TwilioDoor.Phone, "7")));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        var received = await door.Received();
        received.Select(m => m.ProviderId).ShouldBe(["SM0", "SM1"]);
        received[1].Received.ShouldBe(10);
        (await door.Voice.Store.Read(db => db.Answers.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Texts_of_one_phone_at_once_are_all_kept_and_answered_one_after_the_other(StoreKind kind)
    {
        await using var door = await TwilioDoor.Open(kind);
        await door.Twilio.Inbound("SM0", TwilioDoor.Phone, "yes");
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => door.Twilio.Inbound($"SM{i}", TwilioDoor.Phone, "7")));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await door.Received()).Count.ShouldBe(9);
        var queued = await door.Voice.Store.Read(db => db.Messages.Where(m => m.Direction == Direction.Out).Select(m => m.UniqueKey).ToListAsync());
        queued.Distinct().Count().ShouldBe(queued.Count);
    }

    [Fact]
    public async Task A_new_phone_heard_twice_at_once_becomes_one_phone()
    {
        await using var door = await TwilioDoor.Open(StoreKind.Postgres);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => door.Twilio.Inbound($"SMnew{i}", "+447700900777", "who is this")));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        var received = await door.Received();
        received.Count.ShouldBe(8);
        received.Select(m => m.PhoneId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task While_a_phone_is_held_the_provider_is_asked_to_come_again()
    {
        await using var door = await TwilioDoor.Open(StoreKind.Postgres);
        await door.Twilio.Inbound("SM1", TwilioDoor.Phone, "yes");
        await door.Send();
        var (phone, text) = ((await door.Received())[0].PhoneId, door.Provider.Taken[^1]);
        await door.Voice.Store.Write(Core.Audit.Act.Program("test"), async scope =>
        {
            await scope.LockPhone(phone, CancellationToken.None);
            foreach (var answer in await Task.WhenAll(door.Twilio.Inbound("SM2", TwilioDoor.Phone, "8"), door.Twilio.Status(text, "delivered")))
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
                answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
            }
        });
        (await door.Twilio.Inbound("SM2", TwilioDoor.Phone, "8")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await door.Twilio.Status(text, "delivered")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await door.Received()).Count.ShouldBe(2);
        (await door.Voice.Store.Read(db => db.Messages.CountAsync(m => m.State == SendState.Delivered))).ShouldBe(1);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("", 2)]
    [InlineData("aGVsbG8gdGhpcyBpcyBub3QgdGV4dA==", 0)]
    [InlineData("👍🏽 ŵŷâ ﷽", 1)]
    [InlineData("a\0b", 0)]
    public async Task Whatever_the_body_it_is_kept_as_it_came_and_media_is_only_counted(string body, int media)
    {
        await using var door = await TwilioDoor.Open();
        var more = new KeyValuePair<string, string>[] { new("NumMedia", media.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("MediaUrl0", "http://127.0.0.1:1/x") };
        var fields = new List<KeyValuePair<string, string>>
        {
            new("MessageSid", "SM1"), new("AccountSid", MisbehavingTwilio.AccountSid), new("From", TwilioDoor.Phone), new("Body", body),
        };
        (await door.Twilio.Post(Inbound, [.. fields, .. more])).StatusCode.ShouldBe(HttpStatusCode.OK);
        var message = (await door.Received()).ShouldHaveSingleItem();
        message.Media.ShouldBe(media);
        door.Voice.Get<Core.Sealing.Vault>().Open(message.Person!.Key, message.Body).ShouldBe(body);
    }

    [Fact]
    public async Task Texts_from_unknown_senders_and_after_the_end_are_kept()
    {
        await using var door = await TwilioDoor.Open();
        foreach (var (i, from) in new[] { "+15005550006", "60777", "WhoIsThis", "+447700900888" }.Index())
            (await door.Twilio.Inbound($"SMa{i}", from, "hello")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await door.Twilio.Inbound("SMb", TwilioDoor.Phone, "no");
        await door.Twilio.Inbound("SMc", TwilioDoor.Phone, "actually my worker hit me");
        (await door.Received()).Count.ShouldBe(6);
        (await door.Voice.Store.Read(db => db.Concerns.CountAsync())).ShouldBe(1);
        await door.Send();
        door.Provider.Taken.ShouldAllBe(t => t.To == TwilioDoor.Phone, "a stranger is never texted");
    }

    [Fact]
    public async Task A_stop_that_only_the_provider_understood_holds_and_only_start_undoes_it()
    {
        await using var door = await TwilioDoor.Open();
        await door.Twilio.Inbound("SM1", TwilioDoor.Phone, "ARRET", new KeyValuePair<string, string>("OptOutType", "STOP"));
        (await OptedOut(door)).ShouldBeTrue();
        await door.Twilio.Inbound("SM2", TwilioDoor.Phone, "YES", new KeyValuePair<string, string>("OptOutType", "START"));
        (await OptedOut(door)).ShouldBeTrue("a yes is an answer, not a wish to be texted again");
        await door.Twilio.Inbound("SM3", TwilioDoor.Phone, "START", new KeyValuePair<string, string>("OptOutType", "START"));
        (await OptedOut(door)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_yes_that_the_provider_reads_as_opting_in_is_the_answer()
    {
        await using var door = await TwilioDoor.Open();
        await door.Twilio.Inbound("SM1", TwilioDoor.Phone, "Yes", new KeyValuePair<string, string>("OptOutType", "START"));
        (await door.Voice.Store.Read(db => db.Responses.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Reports_come_back_signed_and_in_any_order()
    {
        await using var door = await TwilioDoor.Open();
        var text = door.Provider.Taken.Single();
        foreach (var status in new[] { "delivered", "sent", "queued" })
            (await door.Twilio.Status(text, status)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await door.Twilio.Status(text with { Callback = $"{TwilioVoice.PublicAddress}/sms/twilio/status?id={Guid.NewGuid():N}", Sid = "SMother" }, "delivered"))
            .StatusCode.ShouldBe(HttpStatusCode.OK, "a text that is not ours would otherwise come again and again");
        (await door.Voice.Store.Read(db => db.Messages.Select(m => m.State).ToListAsync())).ShouldBe([SendState.Delivered]);
    }

    [Fact]
    public async Task What_is_not_signed_by_our_token_is_refused_and_leaves_nothing()
    {
        await using var door = await TwilioDoor.Open();
        KeyValuePair<string, string>[] fields = [new("MessageSid", "SM1"), new("AccountSid", MisbehavingTwilio.AccountSid), new("From", TwilioDoor.Phone), new("Body", "STOP")];
        var right = PlainTwilioSignature.Sign(MisbehavingTwilio.AuthToken, TwilioVoice.PublicAddress + Inbound, fields);
        foreach (var wrong in new[] { "", "x", right[..^1], PlainTwilioSignature.Sign("another token", TwilioVoice.PublicAddress + Inbound, fields) })
            (await door.Twilio.Post(Inbound, fields, wrong)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await door.Twilio.Post(Inbound, [.. fields, new("Extra", "1")], right)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await door.Twilio.Post("/sms/twilio/status", fields, right)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await door.Twilio.Post(Inbound, [new("MessageSid", "SM1"), new("AccountSid", "AC" + new string('f', 32)), new("From", TwilioDoor.Phone)]))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden, "signed, but for another account");
        (await door.Http.GetAsync(Inbound)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await door.Received()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MessageSid=&From=%2B447700900123&Body=x")]
    [InlineData("MessageSid=SM1&Body=x")]
    [InlineData("MessageSid=SM%00&From=%2B447700900123")]
    [InlineData("")]
    public async Task A_signed_request_that_makes_no_sense_is_a_clear_400(string body)
    {
        await using var door = await TwilioDoor.Open();
        var fields = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body).SelectMany(f => f.Value, (f, v) => KeyValuePair.Create(f.Key, v ?? "")).ToList();
        using var request = new HttpRequestMessage(HttpMethod.Post, Inbound) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Add("X-Twilio-Signature", PlainTwilioSignature.Sign(MisbehavingTwilio.AuthToken, TwilioVoice.PublicAddress + Inbound, fields));
        (await door.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await door.Received()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read_whole()
    {
        await using var door = await TwilioDoor.Open();
        KeyValuePair<string, string>[] fields = [new("MessageSid", "SM1"), new("From", TwilioDoor.Phone), new("Body", new string('x', 100_000))];
        (await door.Twilio.Post(Inbound, fields)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_json_body_is_taken_by_its_signed_hash()
    {
        await using var door = await TwilioDoor.Open();
        var body = $$"""{"MessageSid":"SM1","AccountSid":"{{MisbehavingTwilio.AccountSid}}","From":"{{TwilioDoor.Phone}}","Body":"yes"}""";
        var path = $"{Inbound}?{TwilioSignature.BodyHash}={Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body)))}";
        foreach (var (content, status) in new[] { (body, HttpStatusCode.OK), (body + " ", HttpStatusCode.Forbidden) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(content, Encoding.UTF8, "application/json") };
            request.Headers.Add("X-Twilio-Signature", PlainTwilioSignature.Sign(MisbehavingTwilio.AuthToken, TwilioVoice.PublicAddress + path, []));
            (await door.Http.SendAsync(request)).StatusCode.ShouldBe(status);
        }
        (await door.Received()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Random_bodies_change_nothing()
    {
        await using var door = await TwilioDoor.Open();
        var random = new Random(3);
        var before = await Rows(door);
        for (var i = 0; i < 2_000; i++)
        {
            var body = new byte[random.Next(600)];
            random.NextBytes(body);
            using var request = new HttpRequestMessage(HttpMethod.Post, i % 2 == 0 ? Inbound : "/sms/twilio/status?id=x") { Content = new ByteArrayContent(body) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", i % 3 == 0 ? "application/x-www-form-urlencoded" : i % 3 == 1 ? "application/json" : "nonsense");
            if (i % 5 > 0)
                request.Headers.TryAddWithoutValidation("X-Twilio-Signature", Convert.ToBase64String(body.AsSpan(0, Math.Min(20, body.Length))));
            ((int)(await door.Http.SendAsync(request)).StatusCode).ShouldBeInRange(400, 413);
        }
        (await Rows(door)).ShouldBe(before);
    }

    private static Task<bool> OptedOut(TwilioDoor door) => door.Voice.Store.Read(db => db.Phones.AnyAsync(p => p.OptedOutAt != null));

    private static Task<(int, int, int)> Rows(TwilioDoor door) => door.Voice.Store.Read(async db =>
        (await db.Messages.CountAsync(), await db.Phones.CountAsync(), await db.AuditEntries.CountAsync()));
}
