using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Voice.Admin;
using Voice.Api;
using Voice.Core.Audit;
using Voice.Core.Composition;
using Voice.Core.Messaging;
using Voice.Core.Staff;
using Voice.TestCommon;
using Voice.TestCommon.Providers;
using Voice.Web.Health;

namespace Voice.Host.Tests;

/// <summary>What somebody who looks after the program can see, and what the world cannot.</summary>
public sealed class SendingHealthTests
{
    [Fact]
    public async Task A_stopped_sender_makes_jobs_unready_and_leaves_the_heads_open()
    {
        await using var voice = await TestVoice.Start();
        await EmployLead(voice);
        await voice.Get<Senders>().Ensure(CancellationToken.None);
        await using var open = PublicHead.Build(voice.Core, [], b => b.WebHost.UseTestServer());
        await using var staff = StaffHead.Build(voice.Core, [], b => b.WebHost.UseTestServer());
        await using var jobs = Jobs(voice.Core);
        foreach (var head in new[] { open, staff, jobs })
        {
            await head.StartAsync();
            (await Ready(head)).ShouldBe((200, "ready"));
        }
        await voice.Store.Write(Act.Program("test"), scope => voice.Get<Senders>().Stop(scope, "20003", CancellationToken.None));
        (await Ready(open)).ShouldBe((200, "ready, but texts wait"), "the reason is nobody's business out there");
        (await Ready(staff)).ShouldBe((200, "ready, but texts wait: sender stopped: 20003"));
        (await Ready(jobs)).ShouldBe((503, "sender stopped: 20003"));
        await voice.Get<Senders>().Resume(Act.Program("test"), CancellationToken.None);
        (await Ready(jobs)).ShouldBe((200, "ready"));
    }

    [Fact]
    public async Task That_no_lead_would_be_texted_is_said_inside_and_makes_nothing_unready()
    {
        await using var voice = await TestVoice.Start();
        await using var open = PublicHead.Build(voice.Core, [], b => b.WebHost.UseTestServer());
        await using var staff = StaffHead.Build(voice.Core, [], b => b.WebHost.UseTestServer());
        await using var jobs = Jobs(voice.Core);
        foreach (var head in new[] { open, staff, jobs })
            await head.StartAsync();
        (await Ready(open)).ShouldBe((200, "ready"), "the world need not know");
        const string Nobody = "ready\nNobody would be texted: no safeguarding lead has a mobile for alerts";
        (await Ready(staff)).ShouldBe((200, Nobody));
        (await Ready(jobs)).ShouldBe((200, Nobody));
        await EmployLead(voice);
        (await Ready(staff)).ShouldBe((200, "ready"));
        (await Ready(jobs)).ShouldBe((200, "ready"));
    }

    [Fact]
    public async Task A_text_that_is_long_overdue_is_noticed()
    {
        await using var voice = await TestVoice.Start();
        await voice.ImportClosures(voice.TempFile("t.csv", "Reference,Closed,DOB,Mobile,Consent\nT1,01/10/2026,01/01/2011,07700900123,Yes"));
        await voice.Invite();
        await using var jobs = Jobs(voice.Core);
        await jobs.StartAsync();
        (await Ready(jobs)).Status.ShouldBe(200);
        voice.Clock.Advance(TimeSpan.FromMinutes(20));
        (await Ready(jobs)).ShouldBe((503, "oldest text due for 20 minutes"));
    }

    [Fact]
    public async Task Figures_and_spans_name_no_person_phone_or_text()
    {
        await using var provider = await MisbehavingTwilio.Start();
        await using var voice = await TwilioVoice.Start(provider);
        await using var head = PublicHead.Build(voice.Core, [], b => b.WebHost.UseTestServer());
        await head.StartAsync();
        var seen = new List<string>();
        using var figures = Figures(seen);
        using var spans = Spans(seen);
        var twilio = new TwilioCaller(head.GetTestClient(), TwilioVoice.PublicAddress);
        await twilio.Inbound("SMsecret", "+447700900123", "a secret");
        await twilio.Post("/sms/twilio/status?id=secret", [], "wrong");
        seen.ShouldContain("voice.sms.inbound outcome=Kept");
        seen.ShouldContain("voice.sms.refused reason=signature");
        seen.ShouldContain(s => s.StartsWith("span /sms/twilio/inbound", StringComparison.Ordinal));
        seen.ShouldNotContain(s => s.Contains("secret", StringComparison.Ordinal) || s.Contains("7700900", StringComparison.Ordinal));
    }

    private static Task<string?> EmployLead(TestVoice voice) =>
        voice.Get<StaffAccounts>().Add("lead@office.example", StaffRoles.SafeguardingLead, "test", "07700900201");

    private static MeterListener Figures(List<string> seen)
    {
        var listener = new MeterListener { InstrumentPublished = (i, l) => { if (i.Meter.Name == SendMetrics.Name) l.EnableMeasurementEvents(i); } };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            var text = instrument.Name;
            foreach (var tag in tags)
                text += $" {tag.Key}={tag.Value}";
            lock (seen)
                seen.Add(text);
        });
        listener.Start();
        return listener;
    }

    private static ActivityListener Spans(List<string> seen)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SendMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a =>
            {
                lock (seen)
                    seen.Add($"span {a.DisplayName} {string.Join(' ', a.TagObjects)}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static WebApplication Jobs(IServiceProvider core)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddCore(core);
        var app = builder.Build();
        app.MapJobsHealth();
        return app;
    }

    private static async Task<(int Status, string Words)> Ready(WebApplication head)
    {
        using var answer = await head.GetTestClient().GetAsync("/health/ready");
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
