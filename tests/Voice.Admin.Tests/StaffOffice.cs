using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Voice.Core.Composition;
using Voice.Core.Staff;
using Voice.TestCommon;

namespace Voice.Admin.Tests;

/// <summary>A staff head over a throw-away Core, with as many browsers as a test needs.</summary>
public sealed class StaffOffice : IAsyncDisposable
{
    private readonly Dictionary<string, string> _passwords = [];

    private StaffOffice(TestVoice voice, WebApplication head) => (Voice, Head) = (voice, head);

    public TestVoice Voice { get; }

    public WebApplication Head { get; }

    public static async Task<StaffOffice> Open(Func<VoiceSettings, VoiceSettings>? change = null)
    {
        var voice = await TestVoice.Start(change: change);
        var head = StaffHead.Build(voice.Core, [], b => b.WebHost.UseTestServer());
        await head.StartAsync();
        return new StaffOffice(voice, head);
    }

    public static Task<StaffOffice> OpenDemo() => Open(s => s with { Demo = true });

    public Browser Visitor() => new(Head.GetTestServer());

    /// <summary>Somebody with this role who has chosen their own password, not signed in.</summary>
    public async Task<(string Email, string Password)> Employ(params string[] roles)
    {
        var email = $"{string.Join('.', roles)}@office.example";
        if (_passwords.TryGetValue(email, out var known))
            return (email, known);
        string? first = null;
        foreach (var role in roles)
            first = await Voice.Get<StaffAccounts>().Add(email, role, "test") ?? first;
        var account = (await Voice.Get<StaffAccounts>().List()).Single(a => a.Email == email);
        await Voice.Get<StaffAccounts>().OwnPassword(account.Id, first!, email);
        return (email, _passwords[email] = first!);
    }

    public async Task<Browser> SignedIn(params string[] roles)
    {
        var (email, password) = await Employ(roles);
        var browser = Visitor();
        await browser.Get("/sign-in");
        await browser.Send(browser.Form("#Password"), ("Email", email), ("Password", password));
        browser.Path.ShouldBe("/");
        return browser;
    }

    public async Task<StaffAccount> Account(string email) => (await Voice.Get<StaffAccounts>().List()).Single(a => a.Email == email);

    public async ValueTask DisposeAsync()
    {
        await Head.DisposeAsync();
        await Voice.DisposeAsync();
    }
}
