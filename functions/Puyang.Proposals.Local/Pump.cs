using System.Collections.Concurrent;
using System.Threading.Channels;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Local;

/// <summary>The one-machine host's loop: takes wakes from a channel and gives each case its turn, as the orchestration does in the cloud.</summary>
internal sealed partial class Pump(IServiceProvider services, ILogger<Pump> log) : BackgroundService, IWake
{
    private const int RoundsPerTurn = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Channel<CaseId> wakes = Channel.CreateUnbounded<CaseId>();
    private readonly ConcurrentDictionary<CaseId, bool> waiting = new();
    private readonly PriorityQueue<CaseId, DateTimeOffset> later = new();

    /// <inheritdoc/>
    public Task Wake(CaseId id)
    {
        if (waiting.TryAdd(id, true))
        {
            wakes.Writer.TryWrite(id);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            while (wakes.Reader.TryRead(out CaseId id))
            {
                waiting.TryRemove(id, out _);
                await Guarded(id);
            }

            Ripe();
            using CancellationTokenSource pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            pause.CancelAfter(Pause);
            try
            {
                await wakes.Reader.WaitToReadAsync(pause.Token);
            }
            catch (OperationCanceledException)
            {
                // A second has passed, or the host stops: look at what waits for its time.
            }
        }
    }

    // Waits are kept by the machine's clock; a jump of the cases' clock wakes every case by itself.
    private void Ripe()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        while (later.TryPeek(out CaseId id, out DateTimeOffset at) && at <= now)
        {
            later.Dequeue();
            Wake(id);
        }
    }

    private async Task Guarded(CaseId id)
    {
        try
        {
            await Turn(id);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The journal stands and the outbox with it: say so without the text, and come back.
            TurnFailed(id, fault.GetType().Name);
            later.Enqueue(id, TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1));
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
            turn = after[^1];
        }

        if (!turn.Over)
        {
            later.Enqueue(id, TimeProvider.System.GetUtcNow() + turn.Wait);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of case {Case} failed: {ErrorType}")]
    private partial void TurnFailed(CaseId @case, string errorType);
}
