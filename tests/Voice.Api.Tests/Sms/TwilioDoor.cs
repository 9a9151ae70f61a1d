using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Data;
using Voice.Core.Messaging;
using Voice.TestCommon;
using Voice.TestCommon.Providers;
using Voice.TestCommon.Safeguarding;

namespace Voice.Api.Tests.Sms;

/// <summary>The public head with Twilio's doors, and one child who was asked.</summary>
internal sealed class TwilioDoor : IAsyncDisposable
{
    public const string Phone = "+447700900123";

    private readonly WebApplication _head;

    private TwilioDoor(MisbehavingTwilio provider, TestVoice voice, WebApplication head)
    {
        (Provider, Voice, _head) = (provider, voice, head);
        Http = head.GetTestClient();
        Twilio = new TwilioCaller(Http, TwilioVoice.PublicAddress);
    }

    public MisbehavingTwilio Provider { get; }

    public TestVoice Voice { get; }

    public HttpClient Http { get; }

    public TwilioCaller Twilio { get; }

    public static async Task<TwilioDoor> Open(StoreKind kind = StoreKind.Sqlite, FailingCheck? check = null)
    {
        var provider = await MisbehavingTwilio.Start();
        var voice = await TwilioVoice.Start(provider, kind, replace: s => Replace(s, check));
        await voice.ImportClosures(voice.TempFile("t.csv", $"Reference,Closed,DOB,Mobile,Consent\nT1,01/10/2026,01/01/2011,{Phone},Yes"));
        await voice.Invite();
        var head = PublicHead.Build(voice.Core, [], b =>
        {
            b.WebHost.UseTestServer();
            check?.Log(b.Logging);
        });
        await head.StartAsync();
        var door = new TwilioDoor(provider, voice, head);
        await door.Send();
        return door;
    }

    // Where replies are compared, none may be given up because the machine is busy.
    private static void Replace(IServiceCollection services, FailingCheck? check)
    {
        if (check is null)
            return;
        check.Replace(services);
        services.AddSingleton(new SendTiming(TimeSpan.FromMinutes(1)));
    }

    public async Task Send()
    {
        while (await Voice.Get<OutboxWorker>().Round(CancellationToken.None) > 0)
        {
        }
    }

    public Task<List<Message>> Received() => Voice.Store.Read(db => db.Messages.Where(m => m.Direction == Direction.In)
        .Include(m => m.Phone).Include(m => m.Person).OrderBy(m => m.Seq).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await _head.DisposeAsync();
        await Voice.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
