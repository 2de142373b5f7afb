using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Puyang.Proposals.Office.Intake;

/// <summary>The container into which files are dropped.</summary>
public sealed class IntakeBox(Storage storage, IntakeDesk desk, ImportDesk imports)
{
    private BlobContainerClient Box => storage.Container("intake");

    /// <summary>Takes every dropped file in and removes it; what fails stays for the next time and holds nothing up.</summary>
    /// <exception cref="AggregateException">Some files could not be taken in; each fault is in it.</exception>
    public async Task Empty()
    {
        List<Exception> faults = [];
        await foreach (BlobItem item in Box.GetBlobsAsync())
        {
            try
            {
                await Take(item.Name);
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

    /// <summary>Takes one dropped file in and removes it; nothing when it is there no more.</summary>
    /// <param name="name">As it is called in the container.</param>
    public async Task Take(string name)
    {
        if (LeadsElsewhere(name))
        {
            await desk.RefuseName(name, "文件名是无法读取的路径（含有“..”“//”，或以“/”结尾）；请改名后重新放入收文箱，并删去原来的文件。");
        }
        else if (await Read(Box.GetBlobClient(name)) is { } file)
        {
            await imports.Take([new SentFile(name, file.Content.ToMemory())], PersonId.System);
            await Remove(Box.GetBlobClient(name), file.Details.ETag);
        }
    }

    /// <summary>Gives a dropped file up that could not be taken in again and again: it is kept as a rejected one, and the office told.</summary>
    public async Task GiveUp(string name)
    {
        if (!LeadsElsewhere(name) && await Read(Box.GetBlobClient(name)) is { } file)
        {
            await desk.Refuse(
                new SentFile(name, file.Content.ToMemory()), ["系统多次尝试登记这个文件都没有成功，原因已记入运行日志。请联系管理员排除故障后重新放入。"], PersonId.System);
            await Remove(Box.GetBlobClient(name), file.Details.ETag);
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
    private static async Task<BlobDownloadResult?> Read(BlobClient blob)
    {
        try
        {
            BlobProperties properties = await blob.GetPropertiesAsync();
            return properties.ContentLength > WordGate.MaxFile
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
