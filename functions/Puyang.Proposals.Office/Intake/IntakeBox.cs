using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Puyang.Proposals.Office.Intake;

/// <summary>The container into which files are dropped.</summary>
public sealed class IntakeBox(Storage storage, IntakeDesk desk)
{
    /// <summary>Takes every dropped file in and removes it; what fails stays for the next time and holds nothing up.</summary>
    /// <exception cref="AggregateException">Some files could not be taken in; each fault is in it.</exception>
    public async Task Empty()
    {
        BlobContainerClient box = storage.Container("intake");
        List<Exception> faults = [];
        await foreach (BlobItem item in box.GetBlobsAsync())
        {
            try
            {
                await Take(box.GetBlobClient(item.Name), item);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
        {
            throw new AggregateException("Files in the intake container could not be taken in.", faults);
        }
    }

    private async Task Take(BlobClient blob, BlobItem item)
    {
        if (LeadsElsewhere(item.Name))
        {
            await desk.RefuseName(item.Name, "文件名是无法读取的路径（含有“..”“//”，或以“/”结尾）；请改名后重新放入，并从容器中删去原来的文件。");
        }
        else if (await Read(blob, item) is { } content)
        {
            await desk.Take(item.Name, content.Content.ToMemory(), PersonId.System);
            await Remove(blob, content.Details.ETag);
        }
    }

    // ../journal/a becomes the address of another container's blob, which would be read and removed instead; //a becomes a.
    private static bool LeadsElsewhere(string name) => name.Split('/', '\\').Any(part => part is "" or "." or "..");

    private static async Task Remove(BlobClient blob, ETag taken)
    {
        try
        {
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.None, new BlobRequestConditions { IfMatch = taken });
        }
        catch (RequestFailedException replaced) when (replaced.Status is 404 or 412)
        {
            // A newer file took its place and comes next time.
        }
    }

    // Beyond the limit only the beginning is read: enough to be refused for its size.
    private static async Task<BlobDownloadResult?> Read(BlobClient blob, BlobItem item)
    {
        try
        {
            return item.Properties.ContentLength > WordGate.MaxFile
                ? await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(0, WordGate.MaxFile + 1) })
                : await blob.DownloadContentAsync();
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // Another instance took it.
            return null;
        }
    }
}
