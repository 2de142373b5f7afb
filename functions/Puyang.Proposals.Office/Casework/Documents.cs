using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Texts and files by what they contain: written once, never changed.</summary>
public sealed class Documents(BlobContainerClient container)
{
    /// <summary>Keeps the content and returns its name; the same content again changes nothing.</summary>
    public async Task<DocumentHash> Put(ReadOnlyMemory<byte> content, string contentType)
    {
        DocumentHash hash = Hashes.Of(content.Span);
        BlobUploadOptions onlyIfNew = new()
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
        };
        try
        {
            await container.GetBlobClient(hash.Value).UploadAsync(BinaryData.FromBytes(content), onlyIfNew);
        }
        catch (RequestFailedException known) when (known.Status is 409 or 412)
        {
            // It is there already, byte for byte.
        }

        return hash;
    }

    /// <summary>True where something is kept under this name.</summary>
    public async Task<bool> Has(DocumentHash hash) => await container.GetBlobClient(hash.Value).ExistsAsync();

    /// <summary>The content, checked against its name.</summary>
    /// <exception cref="InvalidDataException">What is stored under this name is something else.</exception>
    public async Task<ReadOnlyMemory<byte>> Get(DocumentHash hash)
    {
        BlobDownloadResult blob = await container.GetBlobClient(hash.Value).DownloadContentAsync();
        ReadOnlyMemory<byte> content = blob.Content.ToMemory();
        return Hashes.Of(content.Span) == hash
            ? content
            : throw new InvalidDataException($"Document {hash} does not hold what its name says.");
    }

    /// <summary>Which content is stored under a name; the name itself, unless somebody changed it.</summary>
    /// <exception cref="RequestFailedException">404: nothing is.</exception>
    internal async Task<DocumentHash> Actual(DocumentHash hash)
    {
        BlobDownloadResult blob = await container.GetBlobClient(hash.Value).DownloadContentAsync();
        return Hashes.Of(blob.Content.ToMemory().Span);
    }

    /// <summary>Keeps a value as JSON.</summary>
    public Task<DocumentHash> PutJson<T>(T value) => Put(OfficeJson.Write(value), "application/json");

    /// <summary>Reads a value kept as JSON.</summary>
    public async Task<T> GetJson<T>(DocumentHash hash) => OfficeJson.Read<T>((await Get(hash)).Span);
}
