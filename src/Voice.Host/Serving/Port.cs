using System.Net;
using System.Net.Sockets;
using Voice.Core.Composition;

namespace Voice.Host.Serving;

/// <summary>Whether an address can be listened on, asked before anything starts: otherwise the server answers with pages of its own insides.</summary>
internal static class Port
{
    /// <param name="key">The setting that names the address.</param>
    /// <exception cref="SettingsException">Another program listens there.</exception>
    public static void Require(string key, string url)
    {
        if (!IsFree(url))
            throw new SettingsException(key, $"another program listens on {url}; stop it, or name another address");
    }

    public static bool IsFree(string url)
    {
        var address = new Uri(url);
        var host = address.IsLoopback ? IPAddress.Loopback : IPAddress.TryParse(address.DnsSafeHost, out var ip) ? ip : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(host, address.Port);
            listener.Start();
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
