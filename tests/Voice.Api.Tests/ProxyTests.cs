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

    [Theory]
    [InlineData("2001:db8:1:2::", 429)] // one line to the internet, however many addresses it has
    [InlineData("2001:db8:1:{0}::", 404)]
    [InlineData("::ffff:192.0.2.{0}", 404)] // IPv4, as IPv6 writes it
    public async Task A_line_of_IPv6_guesses_as_one(string from, int status)
    {
        await using var world = await PublicWorld.Make(new SteppedClock(), proxy: "10.1.2.0/24");
        await using var head = PublicHead.Build(world.Core, [], b => b.WebHost.UseTestServer());
        await head.StartAsync(TestContext.Current.CancellationToken);
        var last = 0;
        for (var i = 1; i <= 30; i++)
            last = await Guess(head.GetTestServer(), $"/s/wrong{i}", from.EndsWith("2::", StringComparison.Ordinal) ? from + i : string.Format(System.Globalization.CultureInfo.InvariantCulture, from, i));
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
