using System.Diagnostics;
using Azure.Storage.Blobs.Models;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Development;

/// <summary>What a host still has to do by itself, so that whoever drives it waits for the end of it and not for a while.</summary>
internal sealed class Unrest(Performer performer, CaseTable rows, Caseworker work, ImportTable imports, Storage storage, CaseClock clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <summary>Waits until nothing is left.</summary>
    /// <returns>What is still at work when the limit has passed; null when nothing is.</returns>
    public async Task<string?> Ended(TimeSpan limit, CancellationToken cancel)
    {
        Stopwatch waited = Stopwatch.StartNew();
        string? found = await Find();
        while (found is not null && waited.Elapsed < limit)
        {
            await Task.Delay(Pause, cancel);
            found = await Find();
        }

        return found;
    }

    private async Task<string?> Find()
    {
        // A claimed effect is due no more: only this process knows that it is being performed. One that began or ended while the
        // rows were read may have been seen neither here nor there.
        (int begun, int ended) = performer.Count;
        return begun != ended ? "An effect is being performed."
            : await FindStored() is { } stored ? stored
            : performer.Count != (begun, ended) ? "An effect has been performed."
            : null;
    }

    private async Task<string?> FindStored()
    {
        foreach (CaseRow row in await rows.Due(clock.GetUtcNow()))
        {
            if (!await work.IsAtRest(row.Id))
            {
                return $"Case {row.Id} has something to do.";
            }
        }

        if ((await imports.Recent(DateTimeOffset.MaxValue)).Count > 0)
        {
            return "An import is under way.";
        }

        await foreach (BlobItem _ in storage.Container("intake").GetBlobsAsync())
        {
            return "A dropped file has not been taken in.";
        }

        return null;
    }
}
