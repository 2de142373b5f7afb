using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>A blob at an address that the library would have mended: the path is put in after the request was made, before it is signed.</summary>
internal sealed class RawBlob
{
    private readonly BlobClient blob;

    public RawBlob(Site site, BlobContainerClient container, string escaped)
    {
        BlobClientOptions options = new();
        options.AddPolicy(new Readdress("raw-blob", escaped), HttpPipelinePosition.PerCall);
        blob = new BlobContainerClient(site.Connection, container.Name, options).GetBlobClient("raw-blob");
    }

    public Task UploadAsync(BinaryData content, bool overwrite) => blob.UploadAsync(content, overwrite);

    public Task DeleteIfExistsAsync() => blob.DeleteIfExistsAsync();

    private sealed class Readdress(string from, string to) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) =>
            message.Request.Uri.Path = message.Request.Uri.Path.Replace(from, to, StringComparison.Ordinal);
    }
}
