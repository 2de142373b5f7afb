using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Puyang.Proposals.Office.Setup;

/// <summary>Keeps the keys of forms and cookies in storage, so that both survive restarts and further instances.</summary>
internal sealed class KeyBlobs(BlobContainerClient container) : IXmlRepository
{
    private const string Prefix = "data-protection/";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. container.GetBlobs(BlobTraits.None, BlobStates.None, Prefix, CancellationToken.None)
            .Select(item => XElement.Parse(container.GetBlobClient(item.Name).DownloadContent().Value.Content.ToString()))];

    public void StoreElement(XElement element, string friendlyName)
    {
        try
        {
            container.GetBlobClient($"{Prefix}{friendlyName}.xml").Upload(BinaryData.FromString(element.ToString()), overwrite: false);
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            // The same key, stored by another instance.
        }
    }
}
