using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Calendar;

/// <summary>What the passing of time asks of a case, and when it will ask next. Both hosts set their clocks by it.</summary>
public static class Alarms
{
    /// <summary>What time has brought and the journal does not hold yet; empty when the case is up to date.</summary>
    /// <param name="now">The case's time, at the policy's offset.</param>
    public static IReadOnlyList<Message> Ringing(Case proposal, Bureau office, DateTimeOffset now) =>
        proposal.Proposal is null ? [] : 
        [
            .. OfPolicy(proposal, office), .. OfRouting(proposal, office.Policy, now), .. OfTasks(proposal, office.Policy, now),
            .. OfReply(proposal, office.Policy, now),
        ];

    /// <summary>The earliest moment at which the case has something to do; null when nothing waits. It may have passed.</summary>
    /// <remarks>Outside the hours of reminders see <see cref="Policy.NextReminding"/> for a reminder that has become due.</remarks>
    public static DateTimeOffset? Next(Case proposal, Policy policy) => 
        Min([Attempt(proposal), Limit(proposal, policy), Reminder(proposal, policy), Route(proposal, policy, proposal.LastAt)]);

    /// <summary>How long the case may be left alone from now on; null when nothing waits.</summary>
    public static TimeSpan? Wait(Case proposal, Policy policy, DateTimeOffset now)
    {
        DateTimeOffset? reminder = Reminder(proposal, policy);
        return Min([Attempt(proposal), Limit(proposal, policy), reminder < now ? policy.NextReminding(now) : reminder, Route(proposal, policy, now)]) - now;
    }

    private static IEnumerable<Message> OfPolicy(Case proposal, Bureau office) =>
        proposal.CountedBy != office.PolicyHash && Counts(proposal)
            ? [new RecountDeadlines(Id(proposal, $"policy:{office.PolicyHash}"))]
            : [];

    // A case without an open deadline has nothing to be counted anew.
    private static bool Counts(Case proposal) =>
        proposal.OwesReply || proposal.OpenTasks.Any(task => task.Due is not null);

    private static IEnumerable<Message> OfRouting(Case proposal, Policy policy, DateTimeOffset now) => proposal.OpenTasks
        .Where(task => Approval.Routing.Due(task, proposal, policy, now) is not null)
        .Select(task => new Approval.RerouteTask(Id(proposal, $"route:{task.Id}"), task.Id));

    // What rests while the case is on hold has no deadline until it goes on.
    private static IEnumerable<CaseTask> Running(Case proposal) => proposal.OpenTasks.Where(task => !proposal.IsPaused(task));

    private static IEnumerable<Message> OfTasks(Case proposal, Policy policy, DateTimeOffset now)
    {
        foreach (CaseTask task in Running(proposal))
        {
            if (task is { IsOverdue: false, Due: { } due } && policy.End(due) < now)
            {
                yield return new DeadlineReached(Id(proposal, $"deadline:{task.Id}"), task.Id);
            }

            if (task.Due is { } limit && IsReminder(limit, task.RemindedOn, policy, now))
            {
                yield return new ReminderReached(Id(proposal, $"remind:{task.Id}"), task.Id);
            }
        }
    }

    private static IEnumerable<Message> OfReply(Case proposal, Policy policy, DateTimeOffset now)
    {
        if (!proposal.OwesReply)
        {
            yield break;
        }

        Reply reply = proposal.Reply;

        if (!reply.IsOverdue && policy.End(reply.Due) < now)
        {
            yield return new ReplyDeadlineReached(Id(proposal, $"deadline:reply:{reply.Round}"), reply.Round);
        }

        if (IsReminder(reply.Due, reply.RemindedOn, policy, now))
        {
            yield return new ReminderReached(Id(proposal, $"remind:reply:{reply.Round}"), null);
        }
    }

    private static bool IsReminder(Deadline due, DateOnly since, Policy policy, DateTimeOffset now) =>
        policy.IsReminding(now) && Ladder.Outstanding(due, since, policy.Day(now), policy).Count > 0;

    // A deadline may move away and back: the place in the journal tells one passing from the next.
    private static MessageId Id(Case proposal, string what) => new($"{what}:{proposal.EventCount}");

    private static DateTimeOffset? Attempt(Case proposal) =>
        Min(proposal.Outbox.Where(pending => !pending.Effect.GoesWithTheMorningMail).Select(pending => pending.Next));

    private static DateTimeOffset? Limit(Case proposal, Policy policy)
    {
        IEnumerable<Deadline> open = Running(proposal).Where(task => !task.IsOverdue).Select(task => task.Due).OfType<Deadline>();
        IEnumerable<Deadline> reply = proposal is { OwesReply: true, Reply: { IsOverdue: false } unanswered } ? [unanswered.Due] : [];
        return Min(open.Concat(reply).Select(due => (DateTimeOffset?)policy.End(due).AddSeconds(1)));
    }

    private static DateTimeOffset? Reminder(Case proposal, Policy policy)
    {
        IEnumerable<DateTimeOffset?> tasks = Running(proposal).Where(task => task.Due is not null)
            .Select(task => Ladder.Next(task.Due!, task.RemindedOn, policy));
        IEnumerable<DateTimeOffset?> reply = proposal is { OwesReply: true, Reply: var unanswered }
            ? [Ladder.Next(unanswered.Due, unanswered.RemindedOn, policy)]
            : [];
        return Min(tasks.Concat(reply));
    }

    private static DateTimeOffset? Route(Case proposal, Policy policy, DateTimeOffset after) =>
        proposal.Proposal is null ? null : Min(proposal.OpenTasks.Select(task => Approval.Routing.Next(task, proposal, policy, after)));

    private static DateTimeOffset? Min(IEnumerable<DateTimeOffset?> moments) => moments.Min();
}
