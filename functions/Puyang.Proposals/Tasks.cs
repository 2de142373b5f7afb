using Puyang.Proposals.Calendar;

namespace Puyang.Proposals;

/// <summary>One thing that waits for one person. Every page, link and person's message addresses one task.</summary>
/// <param name="Id">Its number within the case.</param>
/// <param name="Holder">Who is to do it; <see cref="PersonId.Desk"/> for the office.</param>
/// <param name="Round">The round of handling it belongs to, from 1.</param>
/// <param name="Due">Its inner deadline; null while that is not yet known.</param>
public abstract record CaseTask(TaskId Id, PersonId Holder, int Round, Deadline? Due)
{
    /// <summary>Whose task it is by right, when a delegate or a superior has it in hand; null otherwise. 受委托</summary>
    public PersonId? OnBehalfOf { get; init; }

    /// <summary>Who ended it when and how; null while it waits.</summary>
    public Settlement? Settled { get; init; }

    /// <summary>True once the deadline has passed and been noticed.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The day of the last reminder, or else the day it was opened: reminders start after it.</summary>
    public DateOnly RemindedOn { get; init; }
}

/// <summary>How a task ended.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">The case's time.</param>
/// <param name="How">Wire name of the event that ended it.</param>
public sealed record Settlement(PersonId By, DateTimeOffset At, string How);

/// <summary>A task has been opened; it stands in the event whole, with the deadline's reasons.</summary>
public sealed record TaskOpened(CaseTask Task) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with
    {
        Tasks = proposal.Tasks.Add(Task with { RemindedOn = entry.Day }),
    };
}

/// <summary>A task's deadline was set or moved.</summary>
public sealed record DeadlineSet(TaskId Task, Deadline Due) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.Task(Task) is { } task ? proposal.With(task with { Due = Due, IsOverdue = false }) : proposal;
}

/// <summary>A task's deadline passed while it was open. 逾期</summary>
public sealed record TaskOverdue(TaskId Task) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.Task(Task) is { } task ? proposal.With(task with { IsOverdue = true }) : proposal;
}
