using Puyang.Proposals.Approval;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Joining;

/// <summary>Another case asks to be handled with this one. Sent by that case. 并入</summary>
/// <param name="Other">That case.</param>
public sealed record TakeJoint(MessageId Id, CaseId Other) : Message(Id, PersonId.System)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        proposal.Joined.Contains(Other) ? Decision.Nothing
        : proposal is not { Role: not HandlingRole.CoHandler, JoinedTo: null, Outcome: null, Round: 1 } || !proposal.Stage.IsBeforeApproval()
            ? Refusal.CannotBeJoined
        : new Steps(proposal, office, now).Then(new JointTaken(Other)).TellOfficer(CaseNews.JoinedChanged);
}

/// <summary>Another case is handled by itself again. Sent by that case.</summary>
/// <param name="Other">That case.</param>
public sealed record DropJoint(MessageId Id, CaseId Other) : Message(Id, PersonId.System)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !proposal.Joined.Contains(Other)
            ? Decision.Nothing
            : new Steps(proposal, office, now).Then(new JointDropped(Other)).TellOfficer(CaseNews.JoinedChanged);
}

/// <summary>The case with which this one is handled was signed, and this one's reply with it. Sent by that case. 并案签发</summary>
/// <param name="Lead">That case.</param>
/// <param name="Content">This case's own content, as it was shown to and signed by the signatory.</param>
/// <param name="Facts">What the rules need to know of its text.</param>
/// <param name="On">The day of the signature.</param>
/// <param name="SignedBy">Who signed.</param>
/// <param name="SignedFor">For whom, when a delegate did.</param>
/// <param name="Department">The department that drafted it.</param>
/// <param name="Officer">Its case officer.</param>
public sealed record AdoptReply(
    MessageId Id, CaseId Lead, SignedContent Content, DraftFacts Facts, DateOnly On, PersonId SignedBy, PersonId? SignedFor, string Department,
    PersonId Officer) : Message(Id, PersonId.System)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        proposal.Stage != Stage.Joined || proposal.JoinedTo != Lead || proposal.Reply.Signed is not null
            ? Decision.Nothing
            : Adopted(new Steps(proposal, office, now));

    // Its own proposer must have been talked with like any other: until then the signed reply waits.
    private Steps Adopted(Steps steps)
    {
        steps.Then(new ReplyAdopted(Lead, Content, Facts, On, SignedBy, SignedFor, Department, Officer));
        return ConsultationGate.Lacking(steps.Proposal, steps.Office.Policy) is null
            ? JointAnswered.Go(steps, On)
            : steps.Do(id => new NotifyOffice(id, Notice.JointWaitsForConsultation, null));
    }
}

/// <summary>The case with which this one is handled ended without a reply. Sent by that case.</summary>
/// <param name="Lead">That case.</param>
public sealed record ReleaseJoint(MessageId Id, CaseId Lead) : Message(Id, PersonId.System)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        proposal.Stage != Stage.Joined || proposal.JoinedTo != Lead
            ? Decision.Nothing
            : JointLeft.Alone(new Steps(proposal, office, now), "所并提案已退回或撤案")
                .Do(id => new NotifyOffice(id, Notice.JointReleased, null));
}

internal static class Releasing
{
    /// <summary>What is handled with a case that ends without a reply is handled by itself from then on.</summary>
    public static Steps Release(this Steps steps)
    {
        foreach (CaseId other in steps.Proposal.Joined)
        {
            steps.Do(id => new TellCase(id, other, CrossNews.JointReleased));
        }

        return steps;
    }
}
