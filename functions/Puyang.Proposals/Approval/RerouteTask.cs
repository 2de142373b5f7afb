using Puyang.Proposals.Assignment;
using Puyang.Proposals.Authority;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;

namespace Puyang.Proposals.Approval;

/// <summary>Why a task went to somebody else. Stored in journals, so never renamed.</summary>
public enum RerouteReason
{
    /// <summary>A delegation began. 委托开始</summary>
    Delegated,

    /// <summary>A delegation ended. 委托结束</summary>
    DelegationEnded,

    /// <summary>The person has left, or the office has another head. 人员变动</summary>
    PersonChanged,

    /// <summary>It had waited too long. 逾期升级</summary>
    Escalated,

    /// <summary>The office corrected a unit's address. 更正地址</summary>
    AddressChanged,
}

/// <summary>A task has another holder; whatever link it had before is over. 转办</summary>
/// <param name="To">Who has it now.</param>
/// <param name="OnBehalfOf">Whose it is by right; null when it is the holder's own.</param>
public sealed record TaskRerouted(TaskId Task, PersonId To, PersonId? OnBehalfOf, RerouteReason Why) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        if (proposal.Task(Task) is not { } task)
        {
            return proposal;
        }

        CaseTask moved = task with { Holder = To, OnBehalfOf = OnBehalfOf };
        bool isOfficers = task is AcceptTask or DraftTask or ConsultTask && Why == RerouteReason.PersonChanged;
        Case changed = isOfficers ? proposal with { Officer = OnBehalfOf ?? To } : proposal;
        return changed.With(moved is ReviewTask review && Why == RerouteReason.Escalated ? review with { EscalatedTo = To } : moved);
    }
}

/// <summary>Brings a task to whoever has to have it now: a delegate, a successor, or the next one up. Sent by the case's own clock. 转办</summary>
public sealed record RerouteTask(MessageId Id, TaskId Task) : Message(Id, PersonId.System)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        proposal.Open(Task) is { } task && Routing.Due(task, proposal, office.Policy, now) is { } route
            ? Moved(new Steps(proposal, office, now), task, route)
            : Decision.Nothing;

    private static Steps Moved(Steps steps, CaseTask task, TaskRerouted route)
    {
        steps.Then(route);
        int serial = steps.IssueLink(task with { Holder = route.To });
        steps.Do(id => new SendLink(id, task.Id, serial));

        // Whoever let somebody act knows it; whoever else had it until now does not.
        return task.Holder == route.OnBehalfOf || task.Holder == route.To ? steps : steps.TellCancelled(open => open.Id == task.Id);
    }
}

/// <summary>Who has to have a task on a day.</summary>
internal static class Routing
{
    /// <summary>A task that is being opened goes to the delegate at once.</summary>
    public static CaseTask Opened(CaseTask task, Policy policy, DateOnly day) =>
        Scope(task) is { } scope && policy.Acting(task.Holder, scope, day) is var acting && acting != task.Holder
            ? task with { Holder = acting, OnBehalfOf = task.Holder }
            : task;

    /// <summary>Where an open task has to go now; null while it is where it belongs.</summary>
    public static TaskRerouted? Due(CaseTask task, Case proposal, Policy policy, DateTimeOffset now)
    {
        if (Scope(task) is not { } scope || proposal.IsPaused(task))
        {
            return null;
        }

        if (task is ReviewTask { EscalatedTo: null } review && Escalation(review, proposal, policy) is var (at, to) && at < now)
        {
            // Whoever has it as a delegate already keeps it.
            return to == task.Holder ? null : new TaskRerouted(task.Id, to, null, RerouteReason.Escalated);
        }

        return OnDay(task, scope, proposal, policy, policy.Day(now));
    }

    /// <summary>When a task has to go somewhere next, if nothing else changes; null when never.</summary>
    public static DateTimeOffset? Next(CaseTask task, Case proposal, Policy policy, DateTimeOffset after)
    {
        if (Scope(task) is not { } scope || proposal.IsPaused(task))
        {
            return null;
        }

        (DateTimeOffset At, PersonId To)? escalation = task is ReviewTask { EscalatedTo: null } review ? Escalation(review, proposal, policy) : null;
        if (escalation is var (due, holder) && due < after && holder == task.Holder)
        {
            return null;
        }

        DateOnly today = policy.Day(after);
        IEnumerable<DateOnly> days = (policy.Delegations ?? []).SelectMany(delegation => new[] { delegation.Starts, delegation.Ends.AddDays(1) })
            .Append(today).Where(day => day >= today).Order();
        DateTimeOffset? moved = days.Where(day => OnDay(task, scope, proposal, policy, day) is not null)
            .Select(day => (DateTimeOffset?)policy.Moment(day, TimeOnly.MinValue)).FirstOrDefault();
        DateTimeOffset? escalated = escalation is var (at, to) && to != task.Holder ? at.AddSeconds(1) : null;
        return moved is null ? escalated : escalated is null || moved < escalated ? moved : escalated;
    }

    private static TaskRerouted? OnDay(CaseTask task, string scope, Case proposal, Policy policy, DateOnly day)
    {
        PersonId principal = Principal(task, proposal, policy);
        // Whoever got it because it had waited too long acts in the own right.
        PersonId owner = (task as ReviewTask)?.EscalatedTo is { } escalated && policy.Person(escalated) is not null ? escalated : principal;
        PersonId acting = policy.Acting(owner, scope, day);
        PersonId? behalf = acting == owner ? null : owner;
        if (acting == task.Holder && behalf == task.OnBehalfOf)
        {
            return null;
        }

        RerouteReason why = acting != owner ? RerouteReason.Delegated
            : task.OnBehalfOf == owner ? RerouteReason.DelegationEnded
            : RerouteReason.PersonChanged;
        return new TaskRerouted(task.Id, acting, behalf, why);
    }

    // Whose the task is by right, under the policy in force. A name that leads to nobody leaves it where it is.
    private static PersonId Principal(CaseTask task, Case proposal, Policy policy)
    {
        PersonId now = task.OnBehalfOf ?? task.Holder;
        Department? department = policy.Department(proposal.Department ?? "");
        return task switch
        {
            ReviewTask review => Flow.StepOf(review, proposal, policy) is { } step && (review.Seat ?? 0) < step.Holders.Count
                ? step.Holders[review.Seat ?? 0]
                : now,
            RequestReviewTask asking => RequestLetters.Flow(proposal, policy)?.FirstOrDefault(step => step.Name == asking.Name && step.Signs == asking.Signs)
                is { } step && asking.Seat < step.Holders.Count ? step.Holders[asking.Seat] : now,
            AuthorityTask request => AuthorityTask.Leader(proposal, policy, proposal.CoHandlers[request.CoHandler!.Value - 1]) ?? now,
            OpinionTask opinion => policy.Department(proposal.CoHandlers[opinion.CoHandler - 1].Department ?? "")?.Head ?? now,
            _ when department is null || department.Officers.Contains(now) || department.Officers.Count == 0 => now,
            _ => department.Officers[0],
        };
    }

    private static (DateTimeOffset At, PersonId To)? Escalation(ReviewTask review, Case proposal, Policy policy)
    {
        ChainStep? rule = Flow.StepOf(review, proposal, policy)?.Rule;
        if (review.Due is not { } due || rule is not { EscalateAfter: { } after, EscalateTo: { } by }
            || policy.Named(by, policy.Department(proposal.Department ?? "")) is not { } to)
        {
            return null;
        }

        return (policy.Moment(policy.Calendar.Add(due.Due, Term.Parse(after)), policy.Times.DayEnd), to);
    }

    // Only what people of the bureau have in hand; what others owe stays with them.
    private static string? Scope(CaseTask task) => task switch
    {
        AcceptTask => Delegation.Accept,
        DraftTask or ConsultTask => Delegation.Draft,
        ReviewTask { Signs: true } => Delegation.Sign,
        RequestReviewTask asking => asking.Signs ? Delegation.Sign : Delegation.Review,
        AuthorityTask { Holder.IsStaff: true } => Delegation.Review,
        ReviewTask review when review.Holder.CoHandlerOrdinal is null => Delegation.Review,
        OpinionTask opinion when opinion.Holder.CoHandlerOrdinal is null && opinion.Holder != PersonId.Desk => Delegation.Opinion,
        _ => null,
    };
}
