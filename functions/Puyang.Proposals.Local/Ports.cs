using System.Net;
using System.Net.Sockets;

namespace Puyang.Proposals.Local;

/// <summary>Ports of this machine.</summary>
internal static class Ports
{
    /// <summary>Some that nobody uses just now.</summary>
    public static int[] Free(int count)
    {
        TcpListener[] taken = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        Array.ForEach(taken, one => one.Start());
        int[] ports = [.. taken.Select(one => ((IPEndPoint)one.LocalEndpoint).Port)];
        Array.ForEach(taken, one => one.Dispose());
        return ports;
    }

    /// <summary>True when one can listen there.</summary>
    public static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using TcpListener probe = new(address, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
