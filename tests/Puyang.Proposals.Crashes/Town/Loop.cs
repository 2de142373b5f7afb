using Puyang.Proposals.Crashes.Faults;
using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Crashes.Town;

/// <summary>What becomes of a wake.</summary>
internal enum Wakes
{
    Heard,

    /// <summary>Only the sweep finds what is to be done.</summary>
    Lost,

    /// <summary>Two workers take the case up at the same moment.</summary>
    Doubled,
}

/// <summary>The host's loop, as the one-machine host's pump, but taking its steps when the test says so.</summary>
internal sealed class Loop(TimeProvider clock, Wakes wakes) : ICaseLoops, IImportRunner
{
    private const int RoundsPerTurn = 20;
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);
    private readonly ConcurrentQueue<CaseId> queue = new();
    private readonly ConcurrentDictionary<CaseId, bool> queued = new();
    private readonly ConcurrentQueue<Import> imports = new();
    private readonly ConcurrentDictionary<CaseId, DateTimeOffset> alarms = new();

    /// <summary>Another host that hears the same wakes; null when there is none.</summary>
    public Loop? Neighbour { get; set; }

    /// <summary>True while the sweep runs: its wakes are heard even where all others are lost.</summary>
    public bool IsSweeping { get; set; }

    /// <summary>When the earliest alarm rings; null when none is set.</summary>
    public DateTimeOffset? Alarm => alarms.IsEmpty ? null : alarms.Values.Min();

    public Task Wake(CaseId id)
    {
        Hear(id);
        Neighbour?.Hear(id);
        return Task.CompletedTask;
    }

    public Task<LoopState?> State(CaseId id) => Task.FromResult<LoopState?>(null);

    public Task Start(Import import)
    {
        imports.Enqueue(import);
        return Task.CompletedTask;
    }

    /// <summary>Wakes the cases whose alarms have rung.</summary>
    public void Ring()
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach (KeyValuePair<CaseId, DateTimeOffset> alarm in alarms.Where(alarm => alarm.Value <= now))
        {
            alarms.TryRemove(alarm);
            Hear(alarm.Key);
        }
    }

    /// <summary>Gives every woken case its turns until nobody is woken any more.</summary>
    public async Task Drain(IServiceProvider services)
    {
        await Import(services);
        while (queue.TryDequeue(out CaseId id))
        {
            queued.TryRemove(id, out _);
            Task[] workers = [.. Enumerable.Range(0, wakes == Wakes.Doubled ? 2 : 1).Select(_ => Guarded(services, id))];
            await Task.WhenAll(workers);
        }
    }

    /// <summary>Works off the imports that were begun, and leaves the cases alone.</summary>
    public async Task Import(IServiceProvider services)
    {
        while (imports.TryDequeue(out Import? import))
        {
            await Register(services.GetRequiredService<ImportDesk>(), import);
        }
    }

    private static async Task Register(ImportDesk desk, Import import)
    {
        for (int from = 0; from < import.Count; from += ImportDesk.Step)
        {
            await desk.Register(import.Id, from);
        }

        await desk.Close(import.Id);
    }

    private void Hear(CaseId id)
    {
        if ((wakes != Wakes.Lost || IsSweeping) && queued.TryAdd(id, true))
        {
            queue.Enqueue(id);
        }
    }

    private async Task Guarded(IServiceProvider services, CaseId id)
    {
        try
        {
            await Turn(services, id);
        }
        catch (Exception fault) when (fault is not HostKilled)
        {
            alarms[id] = clock.GetUtcNow() + AfterFault;
        }
    }

    private async Task Turn(IServiceProvider services, CaseId id)
    {
        Performer performer = services.GetRequiredService<Performer>();
        Turn turn = await services.GetRequiredService<Caseworker>().Turn(id);
        for (int round = 0; turn.Due.Count > 0 && round < RoundsPerTurn; round++)
        {
            turn = await Perform(performer, turn.Due);
        }

        if (!turn.Over && wakes != Wakes.Lost)
        {
            alarms[id] = clock.GetUtcNow() + turn.Wait;
        }
    }

    // One after the other, so that the n-th storage call is the same one every time; side by side where that is the test.
    private async Task<Turn> Perform(Performer performer, IReadOnlyList<EffectRef> due)
    {
        if (wakes == Wakes.Doubled)
        {
            return (await Task.WhenAll(due.Select(performer.Perform))).MaxBy(answer => answer.Length)!;
        }

        Turn? after = null;
        foreach (EffectRef effect in due)
        {
            after = await performer.Perform(effect);
        }

        return after!;
    }
}
