using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Puyang.Proposals.Office.Casework;

/// <summary>A day's list of where every journal ended: whoever holds its hash can tell whether a journal was rewritten since.</summary>
/// <param name="Hash">The list itself, a document.</param>
/// <param name="At">When it was made.</param>
/// <param name="Cases">How many journals stand in it.</param>
public sealed record HeadsList(DocumentHash Hash, DateTimeOffset At, int Cases);

/// <summary>Makes and keeps the daily lists of journal heads.</summary>
public sealed class Heads(BlobContainerClient container, Journal journal, Documents documents, Bureaus bureaus, TimeProvider clock)
{
    /// <summary>The day's list: the one that was recorded, or else a new one of how the journals end now.</summary>
    public async Task<HeadsList> Take(DateOnly day)
    {
        if (await Recorded($"{day:yyyy-MM-dd}.json") is { } known)
        {
            return known;
        }

        List<CaseHead> heads = [];
        await foreach ((CaseId id, _) in journal.List())
        {
            if (CaseHead.Of(id, await journal.Lines(id)) is { } head)
            {
                heads.Add(head);
            }
        }

        DocumentHash hash = await documents.Put(CaseHead.Write(heads), "text/plain; charset=utf-8");
        TimeSpan offset = (await bureaus.Current()).Policy.Unit.UtcOffset;
        return await Record(day, new HeadsList(hash, clock.GetUtcNow().ToOffset(offset), heads.Count));
    }

    /// <summary>Every recorded day in order; null stands for a record that cannot be read.</summary>
    internal async Task<IReadOnlyList<(string Day, HeadsList? List)>> Recorded()
    {
        SortedDictionary<string, HeadsList?> recorded = new(StringComparer.Ordinal);
        await foreach (BlobItem item in container.GetBlobsAsync())
        {
            try
            {
                recorded[Path.GetFileNameWithoutExtension(item.Name)] = await Recorded(item.Name) is { Hash.Value: not null } list ? list : null;
            }
            catch (System.Text.Json.JsonException)
            {
                recorded[Path.GetFileNameWithoutExtension(item.Name)] = null;
            }
        }

        return [.. recorded.Select(day => (day.Key, day.Value))];
    }

    private async Task<HeadsList?> Recorded(string name) => (await container.GetBlobClient(name).ReadJson<HeadsList>())?.Value;

    // The first of a day wins: the hash that was mailed in the morning is the day's.
    private async Task<HeadsList> Record(DateOnly day, HeadsList list)
    {
        string name = $"{day:yyyy-MM-dd}.json";
        bool isFirst = await container.GetBlobClient(name).TryWriteJson(list, new() { IfNoneMatch = ETag.All });
        return isFirst ? list : await Recorded(name) ?? list;
    }
}
