using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Calendar;

/// <summary>A policy reached the case; from here on its deadlines are counted by it. 新设置生效</summary>
public sealed record PolicyAdopted(DocumentHash Policy) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with { CountedBy = Policy };
}

/// <summary>A deadline was counted anew, because the holidays of its year were published or the policy's terms changed. 期限调整</summary>
/// <param name="Task">The task; null for the reply's legal limit.</param>
/// <param name="From">What it was.</param>
/// <param name="To">What it is.</param>
public sealed record DeadlineMoved(TaskId? Task, int Round, Deadline From, Deadline To) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        if (Task is { } id)
        {
            return proposal.Task(id) is { } task ? proposal.With(task with { Due = To, IsOverdue = task.IsOverdue && To.Due <= From.Due }) : proposal;
        }

        Reply reply = proposal.Replies[Round - 1];
        return proposal.With(reply with { Due = To, IsOverdue = reply.IsOverdue && To.Due <= From.Due });
    }
}

/// <summary>A line in somebody's next morning mail: a deadline has moved. 期限调整通知</summary>
/// <param name="Task">The task; null for the reply's legal limit.</param>
/// <param name="From">The day it was before.</param>
public sealed record TellMoved(EffectId Id, PersonId To, TaskId? Task, DateOnly From) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "TellMoved";

    /// <inheritdoc/>
    public override bool GoesWithTheMorningMail => true;
}

/// <summary>Brings a new policy or calendar year to a case: what is still open is counted anew, and who has it is told. Sent by the case's own clock.</summary>
public sealed record RecountDeadlines(MessageId Id) : Message(Id, PersonId.System)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        proposal.CountedBy == office.PolicyHash ? Decision.Nothing : Recounted(new Steps(proposal, office, now));

    private static Steps Recounted(Steps steps)
    {
        steps.Then(new PolicyAdopted(steps.Office.PolicyHash));
        Reply reply = steps.Proposal.Reply;
        Deadline legal = reply.Due;
        if (steps.Proposal.OwesReply)
        {
            legal = Recount(steps, reply.Due);
            Move(steps, null, reply.Round, reply.Due, legal, PersonId.Desk);
        }

        return Follow(steps, legal, steps.Proposal.OpenTasks);
    }

    /// <summary>Brings the bureau's own limits, and those of the units it asks, in line with the legal limit of the current round.</summary>
    internal static Steps Follow(Steps steps, Deadline legal, IEnumerable<CaseTask> tasks)
    {
        foreach (CaseTask task in tasks.Where(task => task.Due is not null))
        {
            Deadline limit = task.Round == steps.Proposal.Round ? legal : steps.Proposal.Replies[task.Round - 1].Due;
            Deadline due = task is Joining.JoinedTask ? Joining.JoinedTask.By(limit) : Cut(steps, Recount(steps, task.Due!), limit);
            Move(steps, task.Id, task.Round, task.Due!, due, task.Holder);
        }

        return steps;
    }

    private static void Move(Steps steps, TaskId? task, int round, Deadline from, Deadline to, PersonId told)
    {
        if (from == to with { Calendar = from.Calendar })
        {
            return;
        }

        steps.Then(new DeadlineMoved(task, round, from, to));
        if (from.Due != to.Due)
        {
            steps.Do(id => new TellMoved(id, told, task, from.Due));
        }
    }

    private static Deadline Cut(Steps steps, Deadline recounted, Deadline limit) =>
        DeadlineRules.IsInner(recounted.Rule) ? recounted.NoLaterThan(limit, recounted.Base)
        : recounted.Rule == DeadlineRules.CoOpinion
            ? CoHandling.Requests.Within(steps.Office.Policy, recounted, limit, recounted.Base)
            : recounted;

    // A day that a notice named stands. A term made shorter never ends before the day on which the change came.
    private static Deadline Recount(Steps steps, Deadline due)
    {
        Policy policy = steps.Office.Policy;
        if (due.Term is null || !policy.Times.Limits.ContainsKey(due.Rule))
        {
            return due;
        }

        Deadline counted = Deadline.Count(due.Rule, due.Base, policy.Times.Of(due.Rule), policy.Calendar) with { Start = due.Start };
        counted = due.Held is { } held ? counted.After(held, policy.Calendar) : counted;
        return counted.Due < steps.Today && counted.Due < due.Due ? counted.NoEarlierThan(steps.Today, policy.Calendar) : counted;
    }
}
