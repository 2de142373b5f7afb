using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Joining;

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
        return settled.With(settled.Reply with { Signed = Content, SignedOn = On, SignedBy = entry.By, SignedFor = entry.OnBehalfOf });
    }
}

/// <summary>Agrees to the letter as it was shown; at the chain's last step this signs it. 同意 / 签发</summary>
/// <param name="Shown">Hash of the content that the page showed.</param>
/// <param name="Content">The content as it is now, computed from the stored text.</param>
/// <param name="Comment">At most 2000 characters; may be empty.</param>
/// <param name="IsReviewed">True when the approver confirms that the disclosure is right and that nothing in it is secret; needed where the step discloses.</param>
public sealed record ApproveStep(
    MessageId Id, PersonId By, TaskId Task, DocumentHash Shown, SignedContent Content, string Comment, bool IsReviewed = false) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        null => Refusal.TaskIsDone,
        ReviewTask review when review.Holder != By => Refusal.NotTheApprover,
        ReviewTask review when !IsWhatWasShown(review, proposal, office) => Refusal.DocumentChanged,
        ReviewTask when Comment.Length > Limits.Comment => Refusal.CommentTooLong,
        ReviewTask review when !IsReviewed && Discloses(review, proposal, office.Policy) => Refusal.DisclosureNotReviewed,
        ReviewTask { Signs: true } review when review.Beside(proposal).Any() => Approved(new Steps(proposal, office, now), review),
        ReviewTask { Signs: true } when Lacking(proposal, office.Policy) is { } lacking => lacking,
        ReviewTask { Signs: true } => Signed(new Steps(proposal, office, now)),
        ReviewTask when Flow.Of(proposal, office.Policy) is null => Refusal.NoApprovalChain,
        ReviewTask review => Approved(new Steps(proposal, office, now), review),
        _ => Refusal.NotThisTask,
    };

    private bool IsWhatWasShown(ReviewTask review, Case proposal, Bureau office) =>
        Shown == Content.Hash
        && Content.Draft == review.Document
        && Content.Template == office.TemplateOf(proposal)
        && Content.Policy == office.PolicyHash
        && (Content.IsToAll ?? false) == proposal.HasOneLetter(office.Policy)
        && (Content.Joined ?? []).Select(joined => joined.Case).SequenceEqual(proposal.Joined);

    // What was asked or said after the submission holds the signature up.
    private static Refusal? Lacking(Case proposal, Policy policy) =>
        Intake.IntakeGate.Lacking(proposal) ?? CoHandlingGate.Lacking(proposal) ?? ConsultationGate.Lacking(proposal, policy);

    private static bool Discloses(ReviewTask review, Case proposal, Policy policy) =>
        Flow.StepOf(review, proposal, policy)?.Rule?.Discloses ?? false;

    private Steps Signed(Steps steps)
    {
        Reviewed(steps).Then(new SignedOff(Task, Content, steps.Today, Comment));
        steps.Do(id => new NumberReply(id, steps.Proposal.Round, steps.Today.Year));
        foreach (JoinedContent joined in Content.Joined ?? [])
        {
            steps.Do(id => new TellCase(id, joined.Case, CrossNews.ReplySigned, steps.Proposal.Round, joined.Content, joined.Draft));
        }

        return steps;
    }

    private Steps Approved(Steps steps, ReviewTask review)
    {
        Case proposal = steps.Proposal;
        Reviewed(steps).Then(new StepApproved(Task, Content, Comment));
        if (review.Beside(proposal).Any())
        {
            return steps;
        }

        IReadOnlyList<FlowStep> flow = Flow.Of(proposal, steps.Office.Policy)!;
        int next = Math.Min(review.Step + 1, flow.Count - 1);

        // A chain that became shorter meanwhile still asks whoever signs jointly.
        next = flow[next].Signs && next > 0 && flow[next - 1].Rule is null && review.Name != Flow.JointStep ? next - 1 : next;
        return flow[next].Signs && ConsultationGate.Lacking(proposal, steps.Office.Policy) is { } lacking
            ? DraftHeldBack.Ask(steps, Task, lacking.Text)
            : ReviewTask.Ask(steps, next, review.Document);
    }

    private Steps Reviewed(Steps steps) =>
        IsReviewed && steps.Proposal.Task(Task) is ReviewTask review && Discloses(review, steps.Proposal, steps.Office.Policy)
            ? steps.Then(new DisclosureReviewed(Task, steps.Proposal.Versions.Last(version => version.Document == review.Document).Facts.Disclosure))
            : steps;
}

/// <summary>Disclosure and secrecy were reviewed together with the reply. 公开审查、保密审查</summary>
/// <param name="Disclosure">The 公开属性 that was found right.</param>
public sealed record DisclosureReviewed(TaskId Task, Drafting.Disclosure? Disclosure) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal;
}
