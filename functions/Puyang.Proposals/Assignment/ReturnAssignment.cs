namespace Puyang.Proposals.Assignment;

/// <summary>The department sent it back to the office. 科室退回</summary>
public sealed record AssignmentReturned(TaskId Task, string Reason, string SuggestedOwner) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.Settle(Task, entry, nameof(AssignmentReturned)) with { Department = null, Officer = null, Stage = Stage.Assigning };
}

/// <summary>The case officer sends the proposal back to the office. 退回</summary>
/// <param name="Reason">Why it is not this department's, 1 to 2000 characters.</param>
/// <param name="SuggestedOwner">Who should have it; may be empty, at most 2000 characters.</param>
public sealed record ReturnAssignment(MessageId Id, PersonId By, TaskId Task, string Reason, string SuggestedOwner) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        null => Refusal.TaskIsDone,
        AcceptTask task when task.Holder != By => Refusal.NotTheHolder,
        AcceptTask when !Limits.IsReason(Reason) || SuggestedOwner.Length > Limits.Comment => Refusal.ReasonMissing,
        AcceptTask => Returned(new Steps(proposal, office, now)),
        _ => Refusal.NotThisTask,
    };

    private Decision Returned(Steps steps) => steps
        .Then(new AssignmentReturned(Task, Reason, SuggestedOwner))
        .AskOffice(id => AssignTask.For(steps, id, "科室退回之日"), Notice.AssignmentReturned);
}
