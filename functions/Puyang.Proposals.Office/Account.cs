using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Puyang.Proposals.Office;

/// <summary>The storage account, and how this program opens it: with a connection string, or with an identity of its own.</summary>
public sealed class Account
{
    private const string Setting = "AzureWebJobsStorage";
    private readonly Identity? identity;

    /// <summary>Opens it with a connection string.</summary>
    public Account(string connectionString) => ConnectionString = connectionString;

    private Account(Identity identity) => this.identity = identity;

    /// <summary>The connection string; null when it is opened with an identity.</summary>
    public string? ConnectionString { get; }

    /// <summary>True when the account is an emulator on this machine.</summary>
    public bool IsOnThisMachine
    {
        get
        {
            try
            {
                return identity is null && Blobs(new BlobClientOptions()).Uri.IsLoopback;
            }
            catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or IndexOutOfRangeException)
            {
                return false;
            }
        }
    }

    /// <summary>The account's blobs.</summary>
    /// <exception cref="FormatException">The connection string is none.</exception>
    public BlobServiceClient Blobs(BlobClientOptions options) =>
        identity is { } own ? new(own.Blobs, own.Credential, options) : new(ConnectionString, options);

    /// <summary>The account's tables.</summary>
    /// <exception cref="FormatException">The connection string is none.</exception>
    public TableServiceClient Tables(TableClientOptions options) =>
        identity is { } own ? new(own.Tables, own.Credential, options) : new(ConnectionString, options);

    /// <summary>The account's queues, of which only the cloud host has need.</summary>
    /// <exception cref="FormatException">The connection string is none.</exception>
    public QueueServiceClient Queues(QueueClientOptions options) =>
        identity is { } own ? new(own.Queues, own.Credential, options) : new(ConnectionString, options);

    /// <summary>Reads AzureWebJobsStorage as the Functions host does: a connection string, or its parts for an identity
    /// (accountName, or the services' addresses where they end otherwise; credential and clientId for a managed one).</summary>
    /// <param name="configuration">Where it stands.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    /// <returns>Null when there are problems.</returns>
    internal static Account? From(IConfiguration configuration, List<string> problems)
    {
        if (configuration[Setting] is { Length: > 0 } connection)
        {
            return new Account(connection);
        }

        int before = problems.Count;
        string? name = Name(configuration, problems);
        Uri?[] services = [.. new[] { "blob", "queue", "table" }.Select(service => Service(configuration, service, name, problems))];
        if (services is [{ } blobs, { } queues, { } tables])
        {
            return new Account(new Identity(blobs, queues, tables, Credential(configuration)));
        }

        if (problems.Count == before)
        {
            problems.Add(services.All(service => service is null)
                ? $"缺少 {Setting}（存储账户的连接字符串；试用可写 UseDevelopmentStorage=true；用托管标识时改设 {Setting}__accountName）。"
                : $"用标识连接存储账户，需要 {Setting}__accountName，或者 {Setting}__blobServiceUri、__queueServiceUri 和 __tableServiceUri 三项。");
        }

        return null;
    }

    private static string? Name(IConfiguration configuration, List<string> problems)
    {
        string? name = Part(configuration, "accountName");
        if (name is null || (name.Length is >= 3 and <= 24 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
        {
            return name;
        }

        problems.Add($"{Setting}__accountName“{name}”不是存储账户名：应为 3 至 24 个小写字母或数字。");
        return null;
    }

    private static TokenCredential Credential(IConfiguration configuration)
    {
        string? client = Part(configuration, "clientId");
        return Part(configuration, "credential")?.ToLowerInvariant() is "managedidentity"
            ? new ManagedIdentityCredential(client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client))
            : new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client });
    }

    private static Uri? Service(IConfiguration configuration, string service, string? name, List<string> problems)
    {
        if (Part(configuration, $"{service}ServiceUri") is not { } address)
        {
            return name is null ? null : new Uri($"https://{name}.{service}.core.windows.net");
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps)
        {
            return uri;
        }

        problems.Add($"{Setting}__{service}ServiceUri“{address}”应为 https 地址。");
        return null;
    }

    // In a settings file the parts stand with the two underscores that environment variables need.
    private static string? Part(IConfiguration configuration, string part) =>
        configuration[$"{Setting}:{part}"] is { Length: > 0 } nested ? nested
        : configuration[$"{Setting}__{part}"] is { Length: > 0 } flat ? flat
        : null;

    private sealed record Identity(Uri Blobs, Uri Queues, Uri Tables, TokenCredential Credential);
}
