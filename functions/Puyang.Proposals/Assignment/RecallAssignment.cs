using Puyang.Proposals.Approval;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;

namespace Puyang.Proposals.Assignment;

/// <summary>The office took the proposal back to name another department or officer; every version of the text stays. 收回重新确定承办科室</summary>
public sealed record AssignmentRecalled(TaskId Task, string Reason) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.SettleAll(task => task.Id == Task || IsOver(task), entry, nameof(AssignmentRecalled)).WithoutRequestsUnderReview(Reason) with
        {
            Department = null, Officer = null, Stage = Stage.Assigning,
        };

    // Parallel steps, letters on their way up and the talks with the proposer go with whoever had the case; a signed letter of request leaves.
    internal static bool IsOver(CaseTask task) => task is AcceptTask or DraftTask or ReviewTask or ConsultTask or CoHandling.RequestReviewTask;
}

/// <summary>Takes a proposal back from whoever has it: a wrong department, somebody on leave or gone. 收回重新确定承办科室</summary>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record RecallAssignment(MessageId Id, PersonId By, TaskId Task, string Reason) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        not (AcceptTask or DraftTask or ReviewTask or ConsultTask) => Refusal.NotThisTask,
        _ when proposal.Stage is not (Stage.Accepting or Stage.Drafting or Stage.Approving) => Refusal.NotInThisStage,
        _ when !Limits.IsReason(Reason) => Refusal.ReasonMissing,
        _ => Recalled(new Steps(proposal, office, now)),
    };

    private Steps Recalled(Steps steps) => 
        AssignTask.Again(steps.Then(new AssignmentRecalled(Task, Reason)).TellCancelled(AssignmentRecalled.IsOver), "收回之日");
}
