using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Puyang.Proposals.Office.Casework;

/// <summary>The truth: one append blob per case, one line per message handled, each line naming the hash of the one before.</summary>
public sealed class Journal(BlobContainerClient container)
{
    private static readonly string Beginning = new('0', 64);

    /// <summary>The case as its journal tells it; a case without lines when there is none.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read, or does not follow the one before it.</exception>
    public async Task<FoldedCase> Load(CaseId id)
    {
        try
        {
            Response<BlobDownloadResult> blob = await Blob(id).DownloadContentAsync();
            TimeSpan age = (blob.GetRawResponse().Headers.Date - blob.Value.Details.LastModified) ?? TimeSpan.Zero;
            return Fold(id, blob.Value.Content.ToMemory()) with { Age = TimeSpan.FromMinutes(Math.Max(0, Math.Floor(age.TotalMinutes))) };
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return new FoldedCase(Case.None(id), [], 0, Beginning);
        }
    }

    /// <summary>Appends one entry, if nobody has appended since <paramref name="to"/> was loaded.</summary>
    /// <returns>The case after it, or null when somebody was faster.</returns>
    public async Task<FoldedCase?> TryAppend(FoldedCase to, Entry entry)
    {
        byte[] line = [.. OfficeJson.Write(JournalLine.Of(to.Head, entry)), (byte)'\n'];
        AppendBlobClient blob = Blob(to.Case.Id);
        try
        {
            if (to.Length == 0)
            {
                await blob.CreateIfNotExistsAsync();
            }

            using MemoryStream content = new(line, writable: false);
            AppendBlobRequestConditions atThisPosition = new() { IfAppendPositionEqual = to.Length };
            await blob.AppendBlockAsync(content, new AppendBlobAppendBlockOptions { Conditions = atThisPosition });
        }
        catch (RequestFailedException moved) when (moved.Status == 412)
        {
            return null;
        }

        return to.After(entry, line.Length, Hashes.Of(line.AsSpan(..^1)).Value);
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

    private static FoldedCase Fold(CaseId id, ReadOnlyMemory<byte> journal)
    {
        FoldedCase folded = new(Case.None(id), [], 0, Beginning);
        while (folded.Length < journal.Length)
        {
            ReadOnlySpan<byte> rest = journal.Span[(int)folded.Length..];
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> text = end < 0
                ? throw new InvalidDataException($"Line {folded.Entries.Length + 1} of the journal of {id} was cut off.")
                : rest[..end];
            JournalLine line = Read(id, folded, text);
            folded = folded.After(line.Entry, text.Length + 1, Hashes.Of(text).Value);
        }

        return folded;
    }

    private static JournalLine Read(CaseId id, FoldedCase before, ReadOnlySpan<byte> text)
    {
        JournalLine line;
        try
        {
            line = OfficeJson.Read<JournalLine>(text);
        }
        catch (System.Text.Json.JsonException broken)
        {
            throw new InvalidDataException($"Line {before.Entries.Length + 1} of the journal of {id} cannot be read.", broken);
        }

        return line.Prev == before.Head
            ? line
            : throw new InvalidDataException(
                $"Line {before.Entries.Length + 1} of the journal of {id} follows {line.Prev}, expected {before.Head}.");
    }

    private AppendBlobClient Blob(CaseId id) => container.GetAppendBlobClient($"{id}.jsonl");
}
