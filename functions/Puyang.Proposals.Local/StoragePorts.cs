using System.Data.Common;
using System.Net;
using System.Net.Sockets;

namespace Puyang.Proposals.Local;

/// <summary>What listens where the development storage would.</summary>
internal static class StoragePorts
{
    internal const string Account = "devstoreaccount1";

    /// <summary>The key of the account that every Azurite has: a published constant, no secret.</summary>
    internal const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly IReadOnlyList<(string Service, int Port)> Default = [("Blob", 10000), ("Queue", 10001), ("Table", 10002)];

    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(15);

    internal enum State
    {
        Free,
        Storage,
        Other,
    }

    /// <summary>The ports of the development account on this machine, blob, queue and table; null when the connection means anything else.</summary>
    internal static IReadOnlyList<(string Service, int Port)>? Of(string connectionString)
    {
        DbConnectionStringBuilder parts = [];
        try
        {
            parts.ConnectionString = connectionString;
        }
        catch (ArgumentException)
        {
            return null;
        }

        if (Is(parts, "UseDevelopmentStorage", "true"))
        {
            return parts.ContainsKey("DevelopmentStorageProxyUri") ? null : Default;
        }

        return Is(parts, "AccountName", Account) && Port(parts, "BlobEndpoint") is { } blob && Port(parts, "TableEndpoint") is { } table
            ? [("Blob", blob), ("Queue", Port(parts, "QueueEndpoint") ?? Default[1].Port), ("Table", table)] : null;
    }

    /// <summary>Asks one port; what takes the connection and does not answer like a storage is something else.</summary>
    internal static async Task<State> Ask(int port, CancellationToken cancel)
    {
        // Whether anybody listens is known at once, however busy the machine; only an answer may take its time.
        using TcpClient probe = new();
        try
        {
            await probe.ConnectAsync(IPAddress.Loopback, port, cancel);
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode == SocketError.ConnectionRefused ? State.Free : State.Other;
        }

        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = AnswerLimit };
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/{Account}?comp=list"), cancel);
            return answer.Headers.Contains("x-ms-request-id") || answer.Headers.Server.ToString().Contains("Azurite", StringComparison.Ordinal)
                ? State.Storage : State.Other;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return State.Other;
        }
    }

    private static bool Is(DbConnectionStringBuilder parts, string key, string value) =>
        parts.TryGetValue(key, out object? found) && value.Equals(found as string, StringComparison.OrdinalIgnoreCase);

    private static int? Port(DbConnectionStringBuilder parts, string key) =>
        parts.TryGetValue(key, out object? found) && Uri.TryCreate(found as string, UriKind.Absolute, out Uri? uri)
        && uri.IsLoopback && uri.Scheme == Uri.UriSchemeHttp ? uri.Port : null;
}
