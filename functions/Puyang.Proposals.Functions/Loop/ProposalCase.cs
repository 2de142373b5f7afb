using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Puyang.Proposals.Functions.Loop;

/// <summary>Carries one proposal from intake to its end: turn, the steps that are due, wait for a wake or for the next moment.</summary>
/// <remarks>It holds ids only, so there are no rules in it to version and nothing to lose: see the README, "Where is the workflow?".</remarks>
public static partial class ProposalCase
{
    private const int TurnsPerGeneration = 20;
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(5);

    // Only for faults of the machinery, and short: while an attempt waits, the loop is deaf. A mail server that says no is an
    // outcome in the journal, not an exception.
    private static readonly TaskOptions Brief = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 4, firstRetryInterval: TimeSpan.FromSeconds(2), backoffCoefficient: 3, maxRetryInterval: TimeSpan.FromSeconds(30)));

    /// <summary>One generation of the loop.</summary>
    [Function(Names.ProposalCase)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        LoopInput input = context.GetInput<LoopInput>() ?? throw new ArgumentException("A case loop needs its case.");
        ILogger log = context.CreateReplaySafeLogger(Names.ProposalCase);

        // Listen first, read second: what comes in between is heard. One waiter, reused and never cancelled: an abandoned one
        // would eat the next wake.
        Task<string> wake = context.WaitForExternalEvent<string>(Names.Wake);
        for (int turns = 0; turns < TurnsPerGeneration; turns++)
        {
            TimeSpan wait;
            try
            {
                (bool isOver, wait) = await Turn(context, input.CaseId);
                if (isOver)
                {
                    return;
                }
            }
            catch (TaskFailedException failure)
            {
                // Nothing is lost: the outbox still stands. Say so without the text, which may hold an address, and come back.
                string fault = StepFailedException.Kind(failure.FailureDetails);
                TurnFailed(log, input.CaseId, fault);
                await TryAlert(context, new AlertNote(input.CaseId, fault));
                wait = AfterFault;
            }

            if (!Drain(context, ref wake))
            {
                await WakeOr(context, wake, wait);
                Drain(context, ref wake);
            }
        }

        // A wake carries no data and every generation begins with a turn, so there is nothing to preserve.
        context.ContinueAsNew(input with { Generation = input.Generation + 1 }, preserveUnprocessedEvents: false);
    }

    // A turn, and the steps that are due until none is. Only the turn itself may end the loop: it has noted that in the book.
    private static async Task<(bool IsOver, TimeSpan Wait)> Turn(TaskOrchestrationContext context, string caseId)
    {
        TurnFound turn = await context.CallActivityAsync<TurnFound>(Names.Turn, new TurnRequest(caseId, context.InstanceId), Brief);
        bool isOver = turn.Over;
        for (int rounds = 0; turn.Due.Count > 0 && rounds < TurnsPerGeneration; rounds++)
        {
            context.SetCustomStatus(turn.Stage);

            // Steps done side by side see each other's outcomes only in part: the one that saw most saw all of them.
            TurnFound[] answers = await Task.WhenAll(turn.Due.Select(effect => context.CallActivityAsync<TurnFound>(effect.Step, effect, Brief)));
            turn = answers.MaxBy(answer => answer.Length)!;
        }

        context.SetCustomStatus(turn.Stage);
        return (isOver, turn.Over ? TimeSpan.Zero : turn.Wait);
    }

    private static async Task WakeOr(TaskOrchestrationContext context, Task<string> wake, TimeSpan wait)
    {
        using CancellationTokenSource timerOff = new();
        Task timer = context.CreateTimer(context.CurrentUtcDateTime + wait, timerOff.Token);
        await Task.WhenAny(wake, timer);
        if (!timer.IsCompleted)
        {
            // An open timer would hold continue-as-new back until it fires. Not CancelAsync: an orchestration awaits nothing but the engine's tasks.
            timerOff.Cancel();
        }
    }

    // Folds the wakes that have come so far into one, and leaves exactly one waiter.
    private static bool Drain(TaskOrchestrationContext context, ref Task<string> wake)
    {
        bool any = false;
        while (wake.IsCompleted)
        {
            wake = context.WaitForExternalEvent<string>(Names.Wake);
            any = true;
        }

        return any;
    }

    private static async Task TryAlert(TaskOrchestrationContext context, AlertNote note)
    {
        try
        {
            await context.CallActivityAsync(Names.Alert, note, Brief);
        }
        catch (TaskFailedException)
        {
            // The sweep sees the case's overdue row and alerts in its own time.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of case {CaseId} failed: {Fault}")]
    private static partial void TurnFailed(ILogger log, string caseId, string fault);
}
