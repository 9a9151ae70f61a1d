using System.Net;
using Microsoft.AspNetCore.TestHost;

namespace Voice.Api.Tests;

/// <summary>Whose word is taken on where a request came from.</summary>
public sealed class ProxyTests
{
    private const string Proxy = "10.1.2.3";

    [Theory]
    [InlineData("10.1.2.0/24", 404)] // each guesser is somebody else
    [InlineData("10.9.9.9/32", 429)] // a stranger's word is not taken
    [InlineData(null, 429)]
    public async Task Only_a_known_proxy_says_who_asks(string? known, int status)
    {
        await using var world = await PublicWorld.Make(new SteppedClock(), proxy: known);
        await using var head = PublicHead.Build(world.Core, [], b => b.WebHost.UseTestServer());
        await head.StartAsync(TestContext.Current.CancellationToken);
        var last = 0;
        for (var i = 0; i < 30; i++)
            last = await Guess(head.GetTestServer(), $"/s/wrong{i}", $"192.0.2.{i}");
        last.ShouldBe(status);
    }

    private static async Task<int> Guess(TestServer server, string path, string from)
    {
        var answer = await server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path) = ("GET", path);
            context.Connection.RemoteIpAddress = IPAddress.Parse(Proxy);
            context.Request.Headers["X-Forwarded-For"] = from;
        });
        return answer.Response.StatusCode;
    }
}
