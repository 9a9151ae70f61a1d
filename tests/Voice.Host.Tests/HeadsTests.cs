using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Voice.Admin;
using Voice.Api;
using Voice.TestCommon;

namespace Voice.Host.Tests;

/// <summary>Two heads in one process, each with its own routes.</summary>
public sealed class HeadsTests
{
    // Everything the public head may serve; a new route must be written down here before it exists.
    private static readonly string[] Allowed = ["s/", "o/", "k/", "sms/", "health/", "assets/", "_framework/", "_content/", "nothing-here", "sorry"];

    [Fact]
    public async Task The_public_head_knows_no_staff_route()
    {
        await using var voice = await TestVoice.Start();
        await using var open = PublicHead.Build(voice.Core, [], b => b.WebHost.UseTestServer());
        await open.StartAsync();
        Routes(open).ShouldAllBe(r => Allowed.Any(a => r.StartsWith(a, StringComparison.Ordinal)));
        foreach (var path in new[] { "/sign-in", "/summary", "/safeguarding", "/phone", "/staff", "/helping", "/ways" })
            ((int)(await open.GetTestClient().GetAsync(path)).StatusCode).ShouldBe(404, path);
    }

    [Fact]
    public async Task Both_heads_are_healthy_and_send_the_same_strict_headers()
    {
        await using var voice = await TestVoice.Start();
        await using var open = PublicHead.Build(voice.Core, [], b => b.WebHost.UseTestServer());
        await using var staff = StaffHead.Build(voice.Core, [], b => b.WebHost.UseTestServer());
        foreach (var head in new[] { open, staff })
        {
            await head.StartAsync();
            foreach (var path in new[] { "/health/live", "/health/ready" })
            {
                var answer = await head.GetTestClient().GetAsync(path);
                ((int)answer.StatusCode).ShouldBe(200);
                answer.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
                answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
                answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            }
        }
    }

    private static IEnumerable<string> Routes(WebApplication head) => head.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
        .SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText!.TrimStart('/'));
}
