using Puyang.Proposals.Calendar;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Assignment;

/// <summary>The department takes the proposal or sends it back. 待签收</summary>
public sealed record AcceptTask(TaskId Id, PersonId Holder, int Round, Deadline? Due) : CaseTask(Id, Holder, Round, Due);

/// <summary>The department took it. 科室签收</summary>
public sealed record AssignmentAccepted(TaskId Task) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.Settle(Task, entry, nameof(AssignmentAccepted)) with { Stage = Stage.Drafting };
}

/// <summary>The case officer takes the proposal on. 签收</summary>
public sealed record AcceptAssignment(MessageId Id, PersonId By, TaskId Task) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        null => Refusal.TaskIsDone,
        AcceptTask task when task.Holder != By => Refusal.NotTheHolder,
        AcceptTask => Accepted(new Steps(proposal, office, now)),
        _ => Refusal.NotThisTask,
    };

    private Decision Accepted(Steps steps)
    {
        DraftTask.Ask(steps.Then(new AssignmentAccepted(Task)), "");
        ConsultTask.Ask(steps, steps.Proposal.Round);
        return steps.Proposal.Role == HandlingRole.Lead ? Requests.AskAll(steps, steps.Proposal.Proposal!.Others ?? []) : steps;
    }
}
