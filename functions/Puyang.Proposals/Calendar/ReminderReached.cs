using Puyang.Proposals.Delivery;
using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Calendar;

/// <summary>People were to be reminded of a deadline. 催办</summary>
/// <param name="Task">The task; null for the reply's legal limit.</param>
/// <param name="When">The rung of the ladder, as in office.json.</param>
/// <param name="On">The day; every rung up to it is done with.</param>
/// <param name="To">Who.</param>
public sealed record Reminded(TaskId? Task, int Round, string When, DateOnly On, IReadOnlyList<PersonId> To) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        Task is not { } id ? proposal.With(proposal.Replies[Round - 1] with { RemindedOn = On })
        : proposal.Task(id) is { } task ? proposal.With(task with { RemindedOn = On })
        : proposal;
}

/// <summary>A line in somebody's next morning mail: a deadline is near, is today, or has passed. 催办</summary>
/// <param name="To">Who is told; the holder gets the task's link with it.</param>
/// <param name="Task">The task; null for the reply's legal limit.</param>
public sealed record Remind(EffectId Id, PersonId To, TaskId? Task) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "Remind";

    /// <inheritdoc/>
    public override bool GoesWithTheMorningMail => true;
}

/// <summary>The day of a reminder has come. Sent by the case's own clock.</summary>
/// <param name="Task">The task; null for the reply's legal limit.</param>
public sealed record ReminderReached(MessageId Id, TaskId? Task) : Message(Id, PersonId.System)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsReminding(now) ? Decision.Nothing
        : Task is not { } id ? OfReply(new Steps(proposal, office, now))
        : proposal.Open(id) is { Due: { } due } task && !proposal.IsPaused(task)
            ? Reminded(new Steps(proposal, office, now), due, task.RemindedOn, [task.Holder], task.Round)
        : Decision.Nothing;

    // The legal limit is everybody's who has a part of the work in hand just now; not the proposer's, not a cc office's.
    private Decision OfReply(Steps steps) => steps.Proposal is { OwesReply: true, Reply: var reply }
        ? Reminded(
            steps,
            reply.Due,
            reply.RemindedOn,
            [.. steps.Proposal.OpenTasks.Where(task => task is not (FeedbackTask or ReceiptTask) && !IsOutside(task.Holder)).Select(task => task.Holder)],
            reply.Round)
        : Decision.Nothing;

    private static bool IsOutside(PersonId holder) =>
        holder.CoHandlerOrdinal is not null || holder == PersonId.Lead || holder.Value.StartsWith("copy.", StringComparison.Ordinal);

    private Decision Reminded(Steps steps, Deadline due, DateOnly since, IReadOnlyList<PersonId> holders, int round)
    {
        IReadOnlyList<Rung> rungs = Ladder.Outstanding(due, since, steps.Today, steps.Office.Policy);
        if (rungs.Count == 0)
        {
            return Decision.Nothing;
        }

        IReadOnlyList<PersonId> told = Ladder.Recipients(rungs, holders, steps.Proposal, steps.Office.Policy);
        steps.Then(new Reminded(Task, round, rungs[^1].When, steps.Today, told));
        foreach (PersonId person in told)
        {
            steps.Do(id => new Remind(id, person, Task));
        }

        return steps;
    }
}
