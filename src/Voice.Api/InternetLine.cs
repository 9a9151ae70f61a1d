using System.Net;
using System.Net.Sockets;

namespace Voice.Api;

/// <summary>What tells one line to the internet from another: the IPv4 address, or of IPv6 the network, of whose addresses one
/// line has more than anybody could count.</summary>
internal static class InternetLine
{
    private const int NetworkOfIPv6 = 8;

    public static ReadOnlySpan<byte> Of(IPAddress from)
    {
        var address = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, NetworkOfIPv6) : bytes;
    }
}
