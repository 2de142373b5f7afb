using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Functions.Loop;

/// <summary>The cases' orchestrations, as the office wakes them and asks after them.</summary>
/// <remarks>A durable client exists only inside a function that is bound to one. Where there is none, in a loop's own activities, no
/// wake is needed: the loop takes its next turn anyhow.</remarks>
internal sealed partial class CaseLoops(LoopBook book, CurrentClient current, ILogger<CaseLoops> log) : ICaseLoops
{
    /// <inheritdoc/>
    public async Task Wake(CaseId id)
    {
        if (current.Client is not { } client)
        {
            return;
        }

        if (current.Gathered is { } gathered)
        {
            gathered[id] = true;
            return;
        }

        await Raise(client, id);
    }

    /// <summary>Does what writes line after line into the same cases, and wakes each of them once, in the end.</summary>
    public async Task WakingOnce(Func<Task> work)
    {
        ConcurrentDictionary<CaseId, bool> gathered = current.Gathered = new();
        try
        {
            await work();
        }
        finally
        {
            current.Gathered = null;
            foreach (CaseId id in gathered.Keys)
            {
                await Wake(id);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<LoopState?> State(CaseId id) => (await book.Find(id))?.State;

    /// <summary>What the sweep found overdue has been woken; what it finds a second time without a turn between gets a new loop.</summary>
    /// <param name="overdue">The cases.</param>
    /// <param name="since">When the sweep began.</param>
    public async Task Replace(IEnumerable<CaseId> overdue, DateTimeOffset since)
    {
        foreach (CaseId id in overdue)
        {
            if (await book.Missed(id, since) is { } loop)
            {
                LoopReplaced(id, loop.Instance);
                await Start(current.Client!, loop);
            }
        }
    }

    /// <summary>Has the engine forget what is spent: loops that are over, and loops that were replaced.</summary>
    public async Task Purge()
    {
        foreach (CaseLoop loop in (await book.All()).Where(loop => loop.Spent.Any()))
        {
            bool isGone = true;
            foreach (string instance in loop.Spent)
            {
                isGone &= await TryPurge(current.Client!, instance);
            }

            if (isGone)
            {
                await book.Purged(loop);
            }
        }
    }

    private async Task Raise(DurableTaskClient client, CaseId id)
    {
        try
        {
            (CaseLoop loop, bool mustStart) = await book.ToWake(id);
            await (mustStart ? Start(client, loop) : client.RaiseEventAsync(loop.Instance, Names.Wake, ""));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The journal stands; the loop's own timer or the sweep comes to it.
            WakeLost(id, StepFailedException.Of(fault).Message);
        }
    }

    private static Task Start(DurableTaskClient client, CaseLoop loop) => client.ScheduleNewOrchestrationInstanceAsync(
        Names.ProposalCase, new LoopInput(loop.Case.Value, 0), new StartOrchestrationOptions(loop.Instance));

    // A replaced loop may still stand there, stuck: it is ended first, and purged when it has. One that refuses even that is tried again.
    private async Task<bool> TryPurge(DurableTaskClient client, string instance)
    {
        try
        {
            OrchestrationMetadata? found = await client.GetInstanceAsync(instance);
            if (found is { IsCompleted: false })
            {
                await client.TerminateInstanceAsync(instance);
                return false;
            }

            if (found is not null)
            {
                await client.PurgeInstanceAsync(instance);
            }

            return true;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            PurgeFailed(instance, StepFailedException.Of(fault).Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The loop of case {Case} did not hear a wake: {Fault}")]
    private partial void WakeLost(CaseId @case, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The loop of case {Case} was replaced by the sweep: {Instance} carries it now")]
    private partial void LoopReplaced(CaseId @case, string instance);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The instance {Instance} could not be purged and is tried again: {Fault}")]
    private partial void PurgeFailed(string instance, string fault);
}
