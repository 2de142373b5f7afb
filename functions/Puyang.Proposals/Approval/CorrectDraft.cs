using Puyang.Proposals.Drafting;

namespace Puyang.Proposals.Approval;

/// <summary>An approver changed the text; the review goes on with the new version. 修改稿</summary>
public sealed record DraftCorrected(TaskId Task, int Number, DocumentHash Document, DraftFacts Facts) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case corrected = proposal with
        {
            Versions = proposal.Versions.Add(new DraftVersion(Number, proposal.Round, Document, Facts, entry.By, entry.At)),
        };
        return corrected.Open(Task) is not ReviewTask review ? corrected
            : review.Beside(corrected).Prepend(review).Aggregate(corrected, (folded, open) => folded.With(open with { Document = Document }));
    }
}

/// <summary>The review starts again: from the beginning where the policy wants a corrected text approved by all, or where another chain holds now; from the joint signature where others had agreed to another text. 重新送审</summary>
/// <param name="Step">Where it goes on, from 0.</param>
public sealed record ChainRestarted(TaskId Task, int Step = 0) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.SettleAll(task => task is ReviewTask, entry, nameof(ChainRestarted));
}

/// <summary>An approver corrects the text and thereby makes a version; a unit that signs jointly can only send it back. 修改</summary>
/// <param name="Shown">The version that the page showed.</param>
/// <param name="Document">The corrected text's blob, stored before.</param>
public sealed record CorrectDraft(MessageId Id, PersonId By, TaskId Task, DocumentHash Shown, DocumentHash Document, DraftFacts Facts)
    : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        null => Refusal.TaskIsDone,
        ReviewTask review when review.Holder != By => Refusal.NotTheApprover,
        ReviewTask { Holder.CoHandlerOrdinal: not null } => Refusal.NotThisTask,
        ReviewTask review when review.Document != Shown => Refusal.DocumentChanged,
        ReviewTask review when review.Document == Document => Decision.Nothing,
        ReviewTask when !Facts.Suffice(proposal, office.Policy) => Refusal.DraftIncomplete,
        ReviewTask when Flow.Of(proposal, office.Policy) is null => Refusal.NoApprovalChain,
        ReviewTask review => Corrected(new Steps(proposal, office, now), review),
        _ => Refusal.NotThisTask,
    };

    private Decision Corrected(Steps steps, ReviewTask review)
    {
        steps.Then(new DraftCorrected(Task, steps.Proposal.Versions.Length + 1, Document, Facts));
        return Follow(steps, review, Document, UndoesTheDisclosureReview(steps, review));
    }

    /// <summary>What follows when something else is to be signed than what was agreed to so far.</summary>
    /// <param name="startsAgain">True where everybody must agree again, whatever the policy says of corrections.</param>
    internal static Steps Follow(Steps steps, ReviewTask review, DocumentHash document, bool startsAgain = false)
    {
        if (review.Step > 0 && (steps.Office.Policy.ChainOf(steps.Proposal)!.StartsAgain || startsAgain))
        {
            return Again(steps, review, document, 0);
        }

        // Whoever is at the same step just now has the new text before the eyes; whoever agreed to the other one is told.
        foreach (PersonId earlier in review.EarlierApprovers(steps.Proposal))
        {
            steps.Do(id => new TellApprover(id, earlier, review.Id));
        }

        // Another bureau's name stands under no text that it has not seen.
        return Flow.JointStepBefore(review, steps.Proposal, steps.Office.Policy) is { } joint
            ? Again(steps, review, document, joint)
            : steps;
    }

    private static Steps Again(Steps steps, ReviewTask review, DocumentHash document, int step) => ReviewTask.Ask(
        steps.Then(new ChainRestarted(review.Id, step)).TellCancelled(review.Beside(steps.Proposal).Contains), step, document);

    // Another 公开属性 than the one that was reviewed must be reviewed again.
    private bool UndoesTheDisclosureReview(Steps steps, ReviewTask review) =>
        steps.Proposal.Versions.Last(version => version.Document == review.Document).Facts.Disclosure != Facts.Disclosure
        && Flow.Of(steps.Proposal, steps.Office.Policy)!.Take(review.Step).Any(step => step.Rule is { Discloses: true });
}

/// <summary>Tells an earlier approver that the text was corrected after the approval. 告知已审人员</summary>
public sealed record TellApprover(EffectId Id, PersonId Person, TaskId Task) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "TellApprover";
}
