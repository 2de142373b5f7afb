using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Setup;

/// <summary>What must stand before anything is served: the stores, the keys, a policy and a template that hold.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Storage">The stores.</param>
/// <param name="LinkKey">The secret of links.</param>
/// <param name="Clock">The clock of cases.</param>
public sealed record Ground(Settings Settings, Storage Storage, LinkKey LinkKey, CaseClock Clock)
{
    /// <summary>Makes the stores, checks and publishes what the tree holds.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="stores">The stores; null for those that the settings name.</param>
    /// <exception cref="PolicyException">office.json has mistakes; all are listed.</exception>
    /// <exception cref="TemplateException">Templates have mistakes; all are listed.</exception>
    /// <exception cref="RequestFailedException">The storage account refuses.</exception>
    public static async Task<Ground> Open(Settings settings, TimeProvider machine, Storage? stores = null)
    {
        byte[] policy = await File.ReadAllBytesAsync(settings.OfficeFile);
        Policy read = PolicyFile.Read(policy);
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> templates = await FormList.Read(settings.TemplateFolder);
        FormList.Check(templates, read);

        Storage storage = stores ?? new(settings.Storage);
        await storage.Prepare();
        LinkKey key = new(settings.LinkKey ?? await KeptKey(storage.Container("keys")));
        CaseClock clock = new(machine);
        if (settings.Development)
        {
            await clock.Restore(storage.Container("development"));
        }

        Documents documents = new(storage.Container("documents"));
        await new Bureaus(storage.Container("policy"), documents, clock, key.Id).Seed(policy, templates);
        return new Ground(settings, storage, key, clock);
    }

    /// <summary>Opens what stands already, to check or repair it: publishes nothing and makes no key.</summary>
    /// <remarks>Without a key at hand a passing one takes its place, of which no link is: none is made, and none deleted.</remarks>
    /// <exception cref="RequestFailedException">The storage account refuses.</exception>
    public static async Task<Ground> Attach(Settings settings, TimeProvider machine)
    {
        Storage storage = new(settings.Storage);
        await storage.Prepare();
        BlobClient kept = storage.Container("keys").GetBlobClient("link-key");
        byte[] secret = settings.LinkKey
            ?? (await kept.ExistsAsync() ? (await kept.DownloadContentAsync()).Value.Content.ToArray() : RandomNumberGenerator.GetBytes(32));
        return new Ground(settings, storage, new LinkKey(secret), new CaseClock(machine));
    }

    private static async Task<byte[]> KeptKey(BlobContainerClient keys)
    {
        BlobClient blob = keys.GetBlobClient("link-key");
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(RandomNumberGenerator.GetBytes(32)), overwrite: false);
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            // An earlier start made it.
        }

        return (await blob.DownloadContentAsync()).Value.Content.ToArray();
    }
}
