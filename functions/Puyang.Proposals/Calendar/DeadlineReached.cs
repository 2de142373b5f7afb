using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Calendar;

/// <summary>A task's deadline has passed. Sent by the case's own clock.</summary>
public sealed record DeadlineReached(MessageId Id, TaskId Task) : Message(Id, PersonId.System)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        { IsOverdue: false, Due: { } due } task when office.Policy.End(due) < now && !proposal.IsPaused(task) => Overdue(new Steps(proposal, office, now), task),
        _ => Decision.Nothing,
    };

    private static Decision Overdue(Steps steps, CaseTask task)
    {
        if (task is FeedbackTask form)
        {
            return form.Lapse(steps);
        }

        // Who is told, and on which morning, is the ladder's matter: a deadline passes at night.
        return steps.Then(new TaskOverdue(task.Id));
    }
}

/// <summary>The reply was not dispatched within its legal limit. 逾期未办复</summary>
public sealed record ReplyOverdue(int Round) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.With(proposal.Replies[Round - 1] with { IsOverdue = true });
}

/// <summary>The legal limit of the round's reply has passed. Sent by the case's own clock.</summary>
public sealed record ReplyDeadlineReached(MessageId Id, int Round) : Message(Id, PersonId.System)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        proposal.Round == Round && proposal is { OwesReply: true, Reply: { IsOverdue: false, Due: { } due } } && office.Policy.End(due) < now
            ? new Steps(proposal, office, now).Then(new ReplyOverdue(Round))
            : Decision.Nothing;
}
