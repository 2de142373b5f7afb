using System.Net.Sockets;
using System.Text;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Requests as bytes, for what no client library would send.</summary>
internal static class Wire
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Status and decoded text of an address as it stands, without any client's mending of it.</summary>
    public static async Task<(int Status, string Text)> Get(World world, string address, string cookies)
    {
        string answer = await Send(world, $"GET {address} HTTP/1.1\r\nHost: {new Uri(world.Address).Authority}\r\nCookie: {cookies}\r\nConnection: close\r\n\r\n", hangsUp: false);
        return (Status(answer), answer);
    }

    /// <summary>Sends bytes; the whole answer, empty when the connection ended without one.</summary>
    /// <param name="hangsUp">True to say no more after them, so that nobody waits for the rest.</param>
    public static async Task<string> Send(World world, string request, bool hangsUp = true)
    {
        Uri address = new(world.Address);
        using CancellationTokenSource limit = new(Limit);
        using TcpClient client = new();
        await client.ConnectAsync(address.Host, address.Port, limit.Token);
        NetworkStream stream = client.GetStream();
        using MemoryStream answer = new();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(request), limit.Token);
            if (hangsUp)
            {
                client.Client.Shutdown(SocketShutdown.Send);
            }

            await stream.CopyToAsync(answer, limit.Token);
        }
        catch (IOException)
        {
            // The host hung up; what it said before counts.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>The status of an answer; 0 for none.</summary>
    public static int Status(string answer) =>
        answer.Split(' ', 3) is ["HTTP/1.1" or "HTTP/1.0", var status, ..] ? int.Parse(status[..3]) : 0;
}
