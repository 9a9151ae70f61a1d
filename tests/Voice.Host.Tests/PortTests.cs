using System.Net;
using System.Net.Sockets;
using Voice.TestCommon;

namespace Voice.Host.Tests;

public sealed class PortTests
{
    [Theory]
    [InlineData("Voice:Public:Url", "")]
    [InlineData("Voice:Staff:Url", "--only staff")]
    [InlineData("Voice:Jobs:Url", "--only jobs")]
    public async Task An_address_that_is_taken_stops_the_start_with_one_line_that_names_the_key(string key, string arguments)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var verb = new VoiceVerb().With("DOTNET_ENVIRONMENT", "Development").With("Voice:Sms:Provider", "Simulator")
            .With("Voice:Public:Url", "http://127.0.0.1:0").With("Voice:Staff:Url", "http://127.0.0.1:0").With(key, address);
        var (code, said, error) = await verb.Run(arguments);
        code.ShouldBe(1);
        said.ShouldBeEmpty();
        error.Trim().ShouldBe($"{key}: another program listens on {address}; stop it, or name another address.");
    }
}
