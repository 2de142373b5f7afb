using Puyang.Proposals.Drafting;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What the board shows of a case: a pure function of its journal and the policy in force, so that it can be rebuilt at any time.</summary>
/// <param name="Shape">Which form of row this is; rows of an older form are made anew.</param>
/// <param name="Length">The journal's length it was made from.</param>
/// <param name="Policy">The policy it was made by.</param>
/// <param name="Reminders">How many lines of it wait for the morning's mails.</param>
/// <param name="NextWork">When the case next needs a turn; null when nothing waits.</param>
/// <param name="IsHeld">True while it is on hold.</param>
public sealed record CaseRow(
    CaseId Id,
    int Shape,
    long Length,
    DocumentHash Policy,
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
    int Reminders,
    bool IsSample,
    DateTimeOffset LastAt,
    DateTimeOffset? NextWork,
    Proposals.Intake.HandlingRole Role,
    bool IsKey,
    bool IsHeld)
{
    /// <summary>True while the proposal's own text has not come. 待补原文</summary>
    public bool LacksText { get; init; }

    /// <summary>How many signatories are still to be named. 补全联名人</summary>
    public int Unnamed { get; init; }

    /// <summary>案号, as it was registered.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Number => CaseKey.TryRead(Id)?.Number ?? Id.Value;

    /// <summary>False when it must be made anew: the journal has grown, another policy is in force, or the form is an older one.</summary>
    public bool IsCurrent(long length, DocumentHash policy) => Length == length && Policy == policy && Shape == CurrentShape;

    /// <summary>The form that is written now.</summary>
    public const int CurrentShape = 5;

    /// <summary>The row of a registered case.</summary>
    public static CaseRow Of(FoldedCase folded, Bureau office)
    {
        Policy policy = office.Policy;
        Case proposal = folded.Case;
        Reply reply = proposal.Reply;
        return new CaseRow(
            proposal.Id,
            CurrentShape,
            folded.Length,
            office.PolicyHash,
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
            [.. proposal.OpenTasks.Select(task => TaskRow.Of(task) with { Unit = Unit(task, proposal) })],
            proposal.Outbox.Count(pending => pending.Parked is not null),
            proposal.Outbox.Length,
            proposal.Outbox.Count(pending => pending is { Parked: null, Effect.GoesWithTheMorningMail: true }),
            proposal.Proposal.IsSample,
            proposal.LastAt,
            Calendar.Alarms.Next(proposal, policy),
            proposal.Role,
            proposal.IsKey,
            proposal.Held is not null)
        {
            LacksText = !proposal.HasEnded && Proposals.Intake.IntakeGate.LacksText(proposal),
            Unnamed = proposal.HasEnded ? 0 : Proposals.Intake.IntakeGate.Unnamed(proposal),
        };
    }

    // Who is not in office.json is known to the case alone.
    private static string? Unit(CaseTask task, Case proposal) =>
        task.Holder.CoHandlerOrdinal is { } ordinal ? proposal.CoHandlers[ordinal - 1].Name
        : task.Holder == PersonId.Lead ? proposal.Receiver?.Name
        : null;
}

/// <summary>One open task on the board.</summary>
/// <param name="Unit">The other unit that holds it; null when somebody of office.json or a proposer does.</param>
public sealed record TaskRow(TaskId Id, string Kind, PersonId Holder, Calendar.Deadline? Due, bool IsOverdue, string? Unit = null)
{
    internal static TaskRow Of(CaseTask task) =>
        new(task.Id, Wire.Tasks.First(kind => kind.Value == task.GetType()).Key, task.Holder, task.Due, task.IsOverdue);
}
