using Puyang.Proposals.Calendar;
using Puyang.Proposals.Consultation;

namespace Puyang.Proposals.Approval;

/// <summary>One step of the chain waits for its approver. 审核</summary>
/// <param name="Step">Position in the chain, from 0.</param>
/// <param name="Name">The step's name when it was opened.</param>
/// <param name="Signs">True for the signature (签发).</param>
/// <param name="Document">The version to be judged; a correction changes it.</param>
/// <param name="Seat">Which of the step's holders it waits for, from 0; null for the only one. 会签</param>
public sealed record ReviewTask(
    TaskId Id, PersonId Holder, int Round, Deadline? Due, int Step, string Name, bool Signs, DocumentHash Document, int? Seat = null)
    : CaseTask(Id, Holder, Round, Due)
{
    /// <summary>To whom it went because it had waited too long; null while it has not.</summary>
    public PersonId? EscalatedTo { get; init; }

    /// <summary>Opens a step, for everybody who has to agree.</summary>
    internal static Steps Ask(Steps steps, int step, DocumentHash document)
    {
        IReadOnlyList<FlowStep> flow = Flow.Of(steps.Proposal, steps.Office.Policy)!;
        FlowStep next = flow[step];
        for (int i = 0; i < next.Holders.Count; i++)
        {
            (int seat, PersonId holder) = (i, next.Holders[i]);
            steps.Ask(
                id => new ReviewTask(
                    id, holder, steps.Proposal.Round, steps.Inner(DeadlineRules.Review), step, next.Name, next.Signs, document,
                    next.Holders.Count > 1 ? seat : null),
                (id, task, serial) => new RequestApproval(id, task, serial));
        }

        return steps;
    }

    /// <summary>Whoever of the bureau has agreed in this round and is to be told of what was changed since.</summary>
    internal IEnumerable<PersonId> EarlierApprovers(Case proposal) => proposal.Tasks
        .OfType<ReviewTask>()
        .Where(task => task.Round == Round && task.Settled?.How == nameof(StepApproved) && task.Holder != Holder
            && task.Holder.CoHandlerOrdinal is null)
        .Select(task => task.Holder)
        .Distinct();

    /// <summary>The others who still have to agree at the same step.</summary>
    internal IEnumerable<ReviewTask> Beside(Case proposal) =>
        proposal.OpenTasks.OfType<ReviewTask>().Where(review => review.Step == Step && review.Round == Round && review.Id != Id);
}

/// <summary>Mails a draft to the approver whose turn it is. 送审通知</summary>
public sealed record RequestApproval(EffectId Id, TaskId Task, int Serial) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "RequestApproval";
}

/// <summary>A draft went back by the rule itself, because the proposer has not been talked with or is not satisfied. 沟通未达要求退回</summary>
/// <param name="Task">The review at which it was noticed.</param>
/// <param name="Comment">Why, shown to the drafter.</param>
public sealed record DraftHeldBack(TaskId Task, string Comment) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.SettleAll(task => task is ReviewTask, entry, nameof(DraftHeldBack)) with { Stage = Stage.Drafting };

    internal static Steps Ask(Steps steps, TaskId review, string comment, ConsultationRecorded? talk = null)
    {
        string cut = comment.Length > Limits.Comment ? comment[..Limits.Comment] : comment;
        steps.Then(new DraftHeldBack(review, cut)).TellCancelled(task => talk is not null && task is ReviewTask);
        Drafting.DraftTask.AskAgain(steps, cut);
        return ConsultTask.Ask(steps, steps.Proposal.Round, next: talk, start: "退回修改之日");
    }
}
