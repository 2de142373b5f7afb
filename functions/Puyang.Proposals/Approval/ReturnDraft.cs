using Puyang.Proposals.Drafting;

namespace Puyang.Proposals.Approval;

/// <summary>An approver sent the text back to its drafter. 退回修改</summary>
public sealed record DraftReturned(TaskId Task, string Comment) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.SettleAll(task => task is ReviewTask, entry, nameof(DraftReturned)) with { Stage = Stage.Drafting };
}

/// <summary>Sends a draft reply back to its drafter. 退回修改</summary>
/// <param name="Shown">The version that the page showed.</param>
/// <param name="Comment">What must change, shown verbatim to the drafter; 1 to 2000 characters.</param>
public sealed record ReturnDraft(MessageId Id, PersonId By, TaskId Task, DocumentHash Shown, string Comment) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        null => Refusal.TaskIsDone,
        ReviewTask review when review.Holder != By => Refusal.NotTheApprover,
        ReviewTask review when review.Document != Shown => Refusal.DocumentChanged,
        ReviewTask when !Limits.IsReason(Comment) => Refusal.ReasonMissing,
        ReviewTask review => Returned(new Steps(proposal, office, now), review),
        _ => Refusal.NotThisTask,
    };

    // Whoever else had it at the same step need not read on.
    private Decision Returned(Steps steps, ReviewTask review) => DraftTask.AskAgain(
        steps.Then(new DraftReturned(Task, Comment)).TellCancelled(review.Beside(steps.Proposal).Contains), Comment);
}
