using Puyang.Proposals.Drafting;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What the board shows of a case: a pure function of its journal, so that it can be rebuilt at any time.</summary>
/// <param name="Length">The journal's length it was made from.</param>
/// <param name="NextWork">When the case next needs a turn; null when nothing waits.</param>
public sealed record CaseRow(
    CaseId Id,
    long Length,
    string Head,
    string Title,
    string Subject,
    IReadOnlyList<string> Proposers,
    Stage Stage,
    string? Department,
    PersonId? Officer,
    int Round,
    Calendar.Deadline Due,
    bool IsOverdue,
    DateOnly? DispatchedOn,
    IReadOnlyList<string> Numbers,
    CaseOutcome? Outcome,
    IReadOnlyList<TaskRow> Tasks,
    int Parked,
    int Unsettled,
    bool IsSample,
    DateTimeOffset LastAt,
    DateTimeOffset? NextWork)
{
    /// <summary>The row of a registered case.</summary>
    public static CaseRow Of(FoldedCase folded, Policy policy)
    {
        Case proposal = folded.Case;
        Reply reply = proposal.Reply;
        return new CaseRow(
            proposal.Id,
            folded.Length,
            folded.Head,
            Letters.Wording.Designation(proposal.Proposal!, policy),
            proposal.Proposal!.Subject,
            [.. proposal.Proposal.Proposers.Select(proposer => proposer.Name)],
            proposal.Stage,
            proposal.Department,
            proposal.Officer,
            proposal.Round,
            reply.Due,
            reply.IsOverdue,
            reply.DispatchedOn,
            [.. proposal.Replies.Select(round => round.Number).OfType<string>()],
            proposal.Outcome,
            [.. proposal.OpenTasks.Select(TaskRow.Of)],
            proposal.Outbox.Count(pending => pending.Parked is not null),
            proposal.Outbox.Length,
            proposal.Proposal.IsSample,
            proposal.LastAt,
            Waits.Next(proposal, policy));
    }
}

/// <summary>One open task on the board.</summary>
public sealed record TaskRow(TaskId Id, string Kind, PersonId Holder, Calendar.Deadline? Due, bool IsOverdue)
{
    internal static TaskRow Of(CaseTask task) =>
        new(task.Id, Wire.Tasks.First(kind => kind.Value == task.GetType()).Key, task.Holder, task.Due, task.IsOverdue);
}

/// <summary>When a case needs its next turn.</summary>
internal static class Waits
{
    /// <summary>The earliest of the effects' next attempts and the deadlines not yet noticed; null when nothing waits.</summary>
    public static DateTimeOffset? Next(Case proposal, Policy policy)
    {
        IEnumerable<DateTimeOffset?> effects = proposal.Outbox.Select(pending => pending.Next);
        IEnumerable<DateTimeOffset?> tasks = proposal.OpenTasks
            .Where(task => !task.IsOverdue && task.Due is not null)
            .Select(task => (DateTimeOffset?)policy.End(task.Due!).AddSeconds(1));
        IEnumerable<DateTimeOffset?> reply = proposal.Reply is { IsOverdue: false, DispatchedOn: null } open
            ? [policy.End(open.Due).AddSeconds(1)]
            : [];
        return effects.Concat(tasks).Concat(reply).Min();
    }
}
