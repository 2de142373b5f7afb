using System.Data.Common;
using System.Net.Sockets;

namespace Puyang.Proposals.Local;

/// <summary>What listens where the development storage would.</summary>
internal static class StoragePorts
{
    internal const string Account = "devstoreaccount1";

    internal static readonly IReadOnlyList<(string Service, int Port)> Development = [("Blob", 10000), ("Queue", 10001), ("Table", 10002)];

    internal enum State
    {
        Free,
        Storage,
        Other,
    }

    /// <summary>True for UseDevelopmentStorage=true and for the development account on its default ports of this machine.</summary>
    internal static bool AreMeantBy(string connectionString)
    {
        DbConnectionStringBuilder parts = [];
        try
        {
            parts.ConnectionString = connectionString;
        }
        catch (ArgumentException)
        {
            return false;
        }

        return Is(parts, "UseDevelopmentStorage", "true")
            ? !parts.ContainsKey("DevelopmentStorageProxyUri")
            : Is(parts, "AccountName", Account) && IsDefault(parts, "BlobEndpoint", 10000) && IsDefault(parts, "TableEndpoint", 10002);
    }

    /// <summary>Asks one port; what takes the connection and does not answer like a storage within two seconds is something else.</summary>
    internal static async Task<State> Ask(int port, CancellationToken cancel)
    {
        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/{Account}?comp=list"), cancel);
            return answer.Headers.Contains("x-ms-request-id") || answer.Headers.Server.ToString().Contains("Azurite", StringComparison.Ordinal)
                ? State.Storage : State.Other;
        }
        catch (HttpRequestException fault) when (fault.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return State.Free;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return State.Other;
        }
    }

    private static bool Is(DbConnectionStringBuilder parts, string key, string value) =>
        parts.TryGetValue(key, out object? found) && value.Equals(found as string, StringComparison.OrdinalIgnoreCase);

    private static bool IsDefault(DbConnectionStringBuilder parts, string key, int port) =>
        parts.TryGetValue(key, out object? found) && Uri.TryCreate(found as string, UriKind.Absolute, out Uri? uri)
        && uri.IsLoopback && uri.Port == port && uri.Scheme == Uri.UriSchemeHttp;
}
