using Azure;
using Azure.Storage.Blobs;

namespace Puyang.Proposals.Office.Casework;

/// <summary>The clock of cases: the machine's, or in development the machine's with an offset. Cookies and forms keep the machine's own.</summary>
public sealed class CaseClock(TimeProvider machine) : TimeProvider
{
    private long offset;

    /// <summary>How far cases are ahead of the machine; zero outside development.</summary>
    public TimeSpan Offset
    {
        get => new(Interlocked.Read(ref offset));
        set => Interlocked.Exchange(ref offset, value.Ticks);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Offset;

    /// <summary>Takes over the offset that was last set, so that a restart does not move time.</summary>
    public async Task Restore(BlobContainerClient development)
    {
        try
        {
            Offset = TimeSpan.Parse((await development.GetBlobClient("clock").DownloadContentAsync()).Value.Content.ToString());
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            Offset = TimeSpan.Zero;
        }
    }

    /// <summary>Sets the offset and keeps it.</summary>
    public async Task Set(TimeSpan ahead, BlobContainerClient development)
    {
        await development.GetBlobClient("clock").UploadAsync(BinaryData.FromString(ahead.ToString()), overwrite: true);
        Offset = ahead;
    }
}
