using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Approval;

/// <summary>An approver agreed. 同意</summary>
public sealed record StepApproved(TaskId Task, SignedContent Content, string Comment) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Settle(Task, entry, nameof(StepApproved));
}

/// <summary>The signatory signed. Its day is the letter's date. 签发</summary>
public sealed record SignedOff(TaskId Task, SignedContent Content, DateOnly On, string Comment) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.Settle(Task, entry, nameof(SignedOff)) with { Stage = Stage.Issuing };
        return settled.With(settled.Reply with { Signed = Content, SignedOn = On, SignedBy = entry.By });
    }
}

/// <summary>Agrees to the letter as it was shown; at the chain's last step this signs it. 同意 / 签发</summary>
/// <param name="Shown">Hash of the content that the page showed.</param>
/// <param name="Content">The content as it is now, computed from the stored text.</param>
/// <param name="Comment">At most 2000 characters; may be empty.</param>
public sealed record ApproveStep(
    MessageId Id, PersonId By, TaskId Task, DocumentHash Shown, SignedContent Content, string Comment) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        null => Refusal.TaskIsDone,
        ReviewTask review when review.Holder != By => Refusal.NotTheApprover,
        ReviewTask review when !IsWhatWasShown(review, office) => Refusal.DocumentChanged,
        ReviewTask when Comment.Length > Limits.Comment => Refusal.CommentTooLong,
        ReviewTask { Signs: true } => Signed(new Steps(proposal, office, now)),
        ReviewTask when ReviewTask.Holders(proposal, office) is null => Refusal.NoApprovalChain,
        ReviewTask review => Approved(new Steps(proposal, office, now), review),
        _ => Refusal.NotThisTask,
    };

    private bool IsWhatWasShown(ReviewTask review, Bureau office) =>
        Shown == Content.Hash
        && Content.Draft == review.Document
        && Content.Template == office.Template
        && Content.Policy == office.PolicyHash;

    private Steps Signed(Steps steps) => steps
        .Then(new SignedOff(Task, Content, steps.Today, Comment))
        .Do(id => new NumberReply(id, steps.Proposal.Round, steps.Today.Year));

    private Steps Approved(Steps steps, ReviewTask review)
    {
        steps.Then(new StepApproved(Task, Content, Comment));
        int last = steps.Office.Policy.Chain(Chain.Reply)!.Steps.Count - 1;
        return ReviewTask.Ask(steps, Math.Min(review.Step + 1, last), review.Document);
    }
}
