using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Puyang.Proposals.Office.Casework;

/// <summary>The truth: one append blob per case, one line per message handled, each line naming the hash of the one before.</summary>
/// <param name="container">Where the journals are.</param>
/// <param name="book">Hears of every line before anybody is answered for it; null where the store does not forget.</param>
public sealed class Journal(BlobContainerClient container, LineBook? book = null)
{
    /// <summary>The case as its journal tells it; a case without lines when there is none.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read, does not follow the one before it, or cannot have happened after it.</exception>
    public async Task<FoldedCase> Load(CaseId id)
    {
        (IReadOnlyList<FoundLine> lines, TimeSpan age) = await Read(id);
        return lines.Aggregate(FoldedCase.None(id), Followed) with { Age = age };
    }

    /// <summary>The lines as they stand there, sound or not; none when there is no journal.</summary>
    internal async Task<IReadOnlyList<FoundLine>> Lines(CaseId id) => (await Read(id)).Lines;

    /// <summary>Appends one entry, if nobody has appended since <paramref name="to"/> was loaded.</summary>
    /// <returns>The case after it, or null when somebody was faster.</returns>
    public async Task<FoldedCase?> TryAppend(FoldedCase to, Entry entry)
    {
        byte[] line = [.. OfficeJson.Write(JournalLine.Of(to.Head, entry)), (byte)'\n'];
        AppendBlobClient blob = Blob(to.Case.Id);
        try
        {
            if (!await HasAppended(blob, line, to.Length, mayBeMissing: to.Length == 0))
            {
                await Create(blob);
                await HasAppended(blob, line, to.Length, mayBeMissing: false);
            }
        }
        catch (RequestFailedException moved) when (moved.Status == 412)
        {
            return null;
        }

        FoldedCase after = to.After(entry, to.Length + line.Length, Hashes.Of(line.AsSpan(..^1)).Value);
        book?.Wrote(after, entry);
        return after;
    }

    // False when a first line finds no journal yet.
    private static async Task<bool> HasAppended(AppendBlobClient blob, byte[] line, long position, bool mayBeMissing)
    {
        using MemoryStream content = new(line, writable: false);
        AppendBlobRequestConditions atThisPosition = new() { IfAppendPositionEqual = position };
        try
        {
            await blob.AppendBlockAsync(content, new AppendBlobAppendBlockOptions { Conditions = atThisPosition });
            return true;
        }
        catch (RequestFailedException missing) when (missing.Status == 404 && mayBeMissing)
        {
            return false;
        }
    }

    // Only after an append has found nothing: a container that protects what stands in it refuses to create a blob that is there,
    // even an empty one.
    private static async Task Create(AppendBlobClient blob)
    {
        try
        {
            await blob.CreateAsync(new AppendBlobCreateOptions { Conditions = new AppendBlobRequestConditions { IfNoneMatch = ETag.All } });
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            // Somebody else was quicker. Where that is not why, the append after it says so.
        }
    }

    /// <summary>Every journal with its length in bytes; empty ones are no cases and are left out.</summary>
    public async IAsyncEnumerable<(CaseId Case, long Length)> List()
    {
        await foreach (BlobItem item in container.GetBlobsAsync())
        {
            if (item.Properties.ContentLength > 0 && item.Name.EndsWith(".jsonl", StringComparison.Ordinal))
            {
                yield return (new CaseId(item.Name[..^".jsonl".Length]), item.Properties.ContentLength.Value);
            }
        }
    }

    private async Task<(IReadOnlyList<FoundLine> Lines, TimeSpan Age)> Read(CaseId id)
    {
        try
        {
            Response<BlobDownloadResult> blob = await Blob(id).DownloadContentAsync();
            TimeSpan age = (blob.GetRawResponse().Headers.Date - blob.Value.Details.LastModified) ?? TimeSpan.Zero;
            return ([.. FoundLine.In(blob.Value.Content.ToMemory())], TimeSpan.FromMinutes(Math.Max(0, Math.Floor(age.TotalMinutes))));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return ([], TimeSpan.Zero);
        }
        catch (RequestFailedException lost) when (lost.Status == 500)
        {
            // An emulator that was killed may know of a blob whose content it has not kept. One case must not hold up the others.
            throw new InvalidDataException($"The journal of {id} cannot be read: the store has lost a part of it.", lost);
        }
    }

    private static FoldedCase Followed(FoldedCase before, FoundLine line)
    {
        string where = $"Line {line.Number} of the journal of {before.Case.Id}";
        return line switch
        {
            { IsWhole: false } => throw new InvalidDataException($"{where} was cut off."),
            { Written: null } => throw new InvalidDataException($"{where} cannot be read.", line.Broken),
            { Written: var written } when written.Prev != before.Head =>
                throw new InvalidDataException($"{where} follows {written.Prev}, expected {before.Head}."),
            _ => before.TryAfter(line) ?? throw new InvalidDataException($"{where} tells what cannot have happened then."),
        };
    }

    private AppendBlobClient Blob(CaseId id) => container.GetAppendBlobClient($"{id}.jsonl");
}
