using Azure;
using Azure.Data.Tables;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Which orchestration carries which case. Derived: without it the sweep starts a loop for every case that has work.</summary>
/// <remarks>A loop is looked up here rather than in the engine's own tables, because instances there get stuck, are replaced, and
/// move between no two backends.</remarks>
public sealed class LoopBook(TableClient table, TimeProvider machine)
{
    private const int Attempts = 20;

    // A loop that was asked for and has had no turn for so long is asked for again.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The loop that a wake must reach.</summary>
    /// <returns>The loop, and whether it must be started: none was there, the last one is over, or it never took its first turn.</returns>
    public async Task<(CaseLoop Loop, bool MustStart)> ToWake(CaseId id)
    {
        DateTimeOffset now = machine.GetUtcNow();
        CaseLoop? before = null;
        CaseLoop after = await Change(id, known => (before = known) switch
        {
            null => CaseLoop.First(id, now),
            { IsOver: true } => known!.Next(now),
            { TurnAt: null } when now - known!.AskedAt > Patience => known with { AskedAt = now },
            _ => known!,
        });
        return (after, after != before);
    }

    /// <summary>True when this instance is the one that carries the case; another one has been replaced and must end.</summary>
    public async Task<bool> IsCurrent(CaseId id, string instance) => await Find(id) is not { } known || known.Instance == instance;

    /// <summary>Notes the end of a turn.</summary>
    /// <param name="id">The case.</param>
    /// <param name="instance">Whose turn it was.</param>
    /// <param name="wait">How long until the next one; null when it has yet to do what the turn found due.</param>
    /// <param name="isOver">True when nothing more happens by itself.</param>
    /// <returns>False when the instance has been replaced meanwhile.</returns>
    public async Task<bool> Turned(CaseId id, string instance, TimeSpan? wait, bool isOver)
    {
        DateTimeOffset now = machine.GetUtcNow();
        CaseLoop after = await Change(id, known => (known ?? CaseLoop.Found(id, instance, now)) is { } loop && loop.Instance == instance
            ? loop with { TurnAt = now, NextAt = now + wait, IsOver = isOver }
            : known!);
        return after.Instance == instance;
    }

    /// <summary>The sweep has found the case's work overdue.</summary>
    /// <param name="id">The case.</param>
    /// <param name="since">When that sweep began; null for now. A turn that has ended since then was not missed.</param>
    /// <returns>The loop that must take its place when it was so the last time already and no turn has come since; else null.</returns>
    public async Task<CaseLoop?> Missed(CaseId id, DateTimeOffset? since = null)
    {
        DateTimeOffset now = machine.GetUtcNow();
        DateTimeOffset began = since ?? now;
        bool isReplaced = false;
        CaseLoop after = await Change(id, known =>
        {
            isReplaced = known is { IsOver: false, IsMissed: true };
            return known is null ? CaseLoop.First(id, now) : isReplaced ? known.Next(now) : known with { MissedAt = began };
        });
        return isReplaced ? after : null;
    }

    /// <summary>The engine has forgotten the instances that were spent in what was read.</summary>
    public Task Purged(CaseLoop read) => Change(read.Case, known => (known ?? read) with { Purged = read.IsOver ? read.Serial : read.Serial - 1 });

    /// <summary>A case's loop; null when none was ever asked for.</summary>
    public async Task<CaseLoop?> Find(CaseId id) =>
        await table.GetEntityIfExistsAsync<TableEntity>(CaseLoop.Partition, id.Value) is { HasValue: true, Value: { } row } ? CaseLoop.Of(row) : null;

    /// <summary>Every loop.</summary>
    public async Task<IReadOnlyList<CaseLoop>> All() =>
        await table.QueryAsync<TableEntity>(row => row.PartitionKey == CaseLoop.Partition).Select(CaseLoop.Of).ToListAsync();

    private async Task<CaseLoop> Change(CaseId id, Func<CaseLoop?, CaseLoop> change)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            CaseLoop? before = await Find(id);
            CaseLoop after = change(before);
            if (after == before || await TryWrite(before, after))
            {
                return after;
            }
        }

        throw new TimeoutException($"The loop of case {id} could not be noted in {Attempts} attempts.");
    }

    private async Task<bool> TryWrite(CaseLoop? before, CaseLoop after)
    {
        try
        {
            await (before is null ? table.AddEntityAsync(after.Row()) : table.UpdateEntityAsync(after.Row(), before.Tag, TableUpdateMode.Replace));
            return true;
        }
        catch (RequestFailedException beaten) when (beaten.Status is 409 or 412 or 404)
        {
            return false;
        }
    }
}
