using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Puyang.Proposals.Office;

/// <summary>The storage account: which containers and tables there are. Names are stored contracts.</summary>
/// <param name="connection">The account's connection string.</param>
/// <param name="prefix">Stands before every name, so that tests share one account; lower-case letters and digits.</param>
/// <param name="configure">Changes how both clients talk to the account, for example to put a fault into their pipeline; null leaves the library's ways.</param>
public sealed class Storage(string connection, string prefix = "", Action<ClientOptions>? configure = null)
{
    private static readonly string[] Containers =
        ["journal", "documents", "heads", "policy", "keys", "mail", "intake", "intake-rejected", "mornings", "development"];

    private static readonly string[] Tables = ["cases", "links", "numbers"];

    private readonly BlobServiceClient blobs = new(connection, Configured(new BlobClientOptions(), configure));
    private readonly TableServiceClient tables = new(connection, Configured(new TableClientOptions(), configure));

    /// <summary>One of the containers.</summary>
    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(prefix + name);

    /// <summary>One of the tables.</summary>
    public TableClient Table(string name) => tables.GetTableClient(prefix + name);

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

    private static T Configured<T>(T options, Action<ClientOptions>? configure)
        where T : ClientOptions
    {
        configure?.Invoke(options);
        return options;
    }
}
