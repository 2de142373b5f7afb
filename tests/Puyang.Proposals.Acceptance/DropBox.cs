using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Puyang.Proposals.Acceptance;

/// <summary>The container into which files are dropped. Each is told of as a storage account tells of it, by a message of Event Grid
/// in the queue; a host that looks into the container itself leaves the messages alone.</summary>
public sealed class DropBox(Site site)
{
    private readonly QueueClient queue = new(site.Connection, "intake");

    /// <summary>Where the files lie.</summary>
    public BlobContainerClient Container { get; } = site.Storage.GetBlobContainerClient("intake");

    /// <summary>Drops a file.</summary>
    public async Task Drop(string name, byte[] content)
    {
        await Container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        await Tell(name);
    }

    /// <summary>Tells of a file that lies there.</summary>
    public async Task Tell(string name)
    {
        await queue.CreateIfNotExistsAsync();
        JsonObject told = new()
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["topic"] = "/subscriptions/0/resourceGroups/0/providers/Microsoft.Storage/storageAccounts/0",
            ["subject"] = $"/blobServices/default/containers/intake/blobs/{name}",
            ["eventType"] = "Microsoft.Storage.BlobCreated",
            ["data"] = new JsonObject { ["api"] = "PutBlob", ["blobType"] = "BlockBlob" },
        };
        await queue.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(told.ToJsonString())));
    }
}
