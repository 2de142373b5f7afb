using System.Collections.Concurrent;
using System.Threading.Channels;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Local;

/// <summary>The one-machine host's loop: takes wakes from a channel and gives each case its turn, as the orchestration does in the cloud.</summary>
internal sealed partial class Pump(IServiceProvider services, TimeProvider machine, ILogger<Pump> log) : BackgroundService, ICaseLoops
{
    // A mail server that takes its time must not hold up the other cases.
    private const int Workers = 4;
    private const int RoundsPerTurn = 20;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private readonly Channel<CaseId> wakes = Channel.CreateUnbounded<CaseId>();
    private readonly ConcurrentDictionary<CaseId, bool> queued = new();
    private readonly ConcurrentDictionary<CaseId, TimeSpan> alarms = new();
    private readonly ConcurrentDictionary<CaseId, DateTimeOffset> turned = new();
    private readonly ConcurrentDictionary<CaseId, long> seen = new();

    /// <inheritdoc/>
    public Task Wake(CaseId id)
    {
        if (queued.TryAdd(id, true))
        {
            wakes.Writer.TryWrite(id);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<LoopState?> State(CaseId id)
    {
        DateTimeOffset? turnAt = turned.TryGetValue(id, out DateTimeOffset at) ? at : null;
        return Task.FromResult<LoopState?>(
            alarms.TryGetValue(id, out TimeSpan alarm) ? new LoopState(LoopHealth.Waiting, turnAt, machine.GetUtcNow() + (alarm - Elapsed), null)
            : queued.ContainsKey(id) || turnAt is null ? new LoopState(LoopHealth.Starting, turnAt, null, null)
            : new LoopState(LoopHealth.Over, turnAt, null, null));
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([Ring(stoppingToken), .. Enumerable.Range(0, Workers).Select(_ => Work(stoppingToken))]);

    private async Task Work(CancellationToken stopping)
    {
        await foreach (CaseId id in wakes.Reader.ReadAllAsync(stopping))
        {
            queued.TryRemove(id, out _);
            await Guarded(id);
        }
    }

    // How long the process has run: unlike the machine's clock it can't be put back or ahead. A jump of the clock itself is met
    // by the sweep, and by the development clock at once.
    private static TimeSpan Elapsed => TimeSpan.FromMilliseconds(Environment.TickCount64);

    // One alarm per case.
    private async Task Ring(CancellationToken stopping)
    {
        using PeriodicTimer timer = new(Tick);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            TimeSpan now = Elapsed;
            foreach (KeyValuePair<CaseId, TimeSpan> alarm in alarms.Where(alarm => alarm.Value <= now))
            {
                alarms.TryRemove(alarm);
                await Wake(alarm.Key);
            }
        }
    }

    private void SetAlarm(CaseId id, TimeSpan wait) => alarms[id] = Elapsed + wait;

    private async Task Guarded(CaseId id)
    {
        try
        {
            await Turn(id);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The journal stands and the outbox with it: say so without the text, and come back.
            TurnFailed(id, fault.GetType().Name, fault.StackTrace ?? "");
            SetAlarm(id, TimeSpan.FromMinutes(1));
        }
    }

    private async Task Turn(CaseId id)
    {
        Caseworker work = services.GetRequiredService<Caseworker>();
        Performer performer = services.GetRequiredService<Performer>();
        Turn turn = await work.Turn(id);
        for (int round = 0; turn.Due.Count > 0 && round < RoundsPerTurn; round++)
        {
            Turn[] after = await Task.WhenAll(turn.Due.Select(performer.Perform));
            turn = after.MaxBy(answer => answer.Length)!;
        }

        Note(id, turn);
    }

    // Two turns of one case may end side by side: the one that saw less has nothing to say.
    private void Note(CaseId id, Turn turn)
    {
        if (seen.AddOrUpdate(id, turn.Length, (_, before) => Math.Max(before, turn.Length)) > turn.Length)
        {
            return;
        }

        turned[id] = machine.GetUtcNow();
        if (turn.Over)
        {
            alarms.TryRemove(id, out _);
        }
        else
        {
            SetAlarm(id, turn.Wait);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of case {Case} failed: {ErrorType}\n{Stack}")]
    private partial void TurnFailed(CaseId @case, string errorType, string stack);
}
