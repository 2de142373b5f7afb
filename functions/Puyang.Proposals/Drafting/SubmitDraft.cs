using Puyang.Proposals.Approval;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;

namespace Puyang.Proposals.Drafting;

/// <summary>The text went up the chain. 送审</summary>
public sealed record DraftSubmitted(TaskId Task, DocumentHash Document) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.Settle(Task, entry, nameof(DraftSubmitted)) with { Stage = Stage.Approving };
}

/// <summary>Keeps the text and sends it up the chain. 送审</summary>
/// <param name="Shown">The version on which this one was written; null when there was none.</param>
public sealed record SubmitDraft(MessageId Id, PersonId By, TaskId Task, DocumentHash? Shown, DocumentHash Document, DraftFacts Facts)
    : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        SaveDraft.Check(proposal, By, Task, Shown) is { } refusal ? refusal
        : !Facts.Suffice(proposal, office.Policy) ? Refusal.DraftIncomplete
        : Intake.IntakeGate.Lacking(proposal) is { } unknown ? unknown
        : CoHandlingGate.Lacking(proposal) is { } lacking ? lacking
        : ConsultationGate.Lacking(proposal, office.Policy) is { } unheard ? unheard
        : Flow.Of(proposal, office.Policy) is null ? Refusal.NoApprovalChain
        : Submitted(new Steps(proposal, office, now));

    private Decision Submitted(Steps steps)
    {
        if (steps.Proposal.LatestVersion?.Document != Document)
        {
            steps.Then(SaveDraft.Version(steps.Proposal, Task, Document, Facts));
        }

        return ReviewTask.Ask(steps.Then(new DraftSubmitted(Task, Document)), 0, Document);
    }
}
