using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Puyang.Proposals.Office;

/// <summary>The storage account: which containers and tables there are. Names are stored contracts.</summary>
/// <param name="account">The account.</param>
/// <param name="prefix">Stands before every name, so that tests share one account; lower-case letters and digits.</param>
/// <param name="configure">Changes how both clients talk to the account, for example to put a fault into their pipeline; null leaves the library's ways.</param>
public sealed class Storage(Account account, string prefix = "", Action<ClientOptions>? configure = null)
{
    private static readonly string[] Containers =
        ["journal", "documents", "heads", "policy", "keys", "mail", "intake", "intake-rejected", "mornings", "development"];

    private static readonly string[] Tables = ["cases", "links", "numbers", "imports", "rounds"];

    // Of no use to a host that has no queue triggers.
    private static readonly string[] CloudTables = ["loops"];
    private static readonly string[] CloudQueues = ["intake"];

    private readonly BlobServiceClient blobs = account.Blobs(Configured(new BlobClientOptions(), configure));
    private readonly QueueServiceClient queues = account.Queues(Configured(new QueueClientOptions(), configure));
    private readonly TableServiceClient tables = account.Tables(Configured(new TableClientOptions(), configure));

    /// <summary>One of the containers.</summary>
    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(prefix + name);

    /// <summary>One of the tables.</summary>
    public TableClient Table(string name) => tables.GetTableClient(prefix + name);

    /// <summary>One of the queues.</summary>
    public QueueClient Queue(string name) => queues.GetQueueClient(prefix + name);

    /// <summary>Makes what is missing; harmless when it is all there.</summary>
    public async Task Prepare()
    {
        foreach (string name in Containers)
        {
            await Container(name).CreateIfNotExistsAsync();
        }

        foreach (string name in Tables)
        {
            await Table(name).CreateIfNotExistsAsync();
        }
    }

    /// <summary>Makes what only the cloud host needs.</summary>
    public async Task PrepareCloud()
    {
        foreach (string name in CloudTables)
        {
            await Table(name).CreateIfNotExistsAsync();
        }

        foreach (string name in CloudQueues)
        {
            await Queue(name).CreateIfNotExistsAsync();
        }
    }

    private static T Configured<T>(T options, Action<ClientOptions>? configure)
        where T : ClientOptions
    {
        configure?.Invoke(options);
        return options;
    }
}
