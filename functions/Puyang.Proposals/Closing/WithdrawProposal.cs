using Puyang.Proposals.Feedback;
using Puyang.Proposals.Joining;

namespace Puyang.Proposals.Closing;

/// <summary>The proposer withdrew the proposal: the handling ends at once, and what waited is over. 撤案</summary>
/// <param name="Basis">The proposer's letter, or the CPPCC's.</param>
public sealed record ProposalWithdrawn(string Basis) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.SettleAll(_ => true, entry, nameof(ProposalWithdrawn)) with
    {
        Stage = Stage.Closed,
        Outcome = CaseOutcome.Withdrawn,
        Held = null,

        // What somebody is at just now comes back as a fact; what nobody has begun is not done any more.
        Outbox = proposal.Outbox.RemoveAll(pending => !(pending.ClaimedUntil > entry.At) && pending.Effect is not TellCase),
    };
}

/// <summary>A number that was given to a letter which never left; it is never used again. 文号作废</summary>
public sealed record NumberVoided(int Round, string Number) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal;
}

/// <summary>Ends a case because its proposer withdrew the proposal in writing, until the reply is sealed. 撤案</summary>
/// <param name="Basis">By which letter, 1 to 2000 characters.</param>
public sealed record WithdrawProposal(MessageId Id, PersonId By, string Basis) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : proposal.HasEnded ? Refusal.HasEnded
        : proposal.Stage is Stage.Delivering or Stage.AwaitingFeedback or Stage.Closed ? Refusal.AnsweredAlready
        : !Limits.IsReason(Basis) ? Refusal.ReasonMissing
        : Withdrawn(new Steps(proposal, office, now));

    private Steps Withdrawn(Steps steps)
    {
        Case proposal = steps.Proposal;
        steps.Then(new ProposalWithdrawn(Basis));
        if (proposal.Reply.Number is { } number)
        {
            steps.Then(new NumberVoided(proposal.Round, number));
        }

        CoHandling.RequestLetters.Void(steps).TellCancelled(_ => true).Do(id => new TellCollector(id, CollectorNotice.Withdrawn, 1));
        if (proposal.JoinedTo is { } lead)
        {
            steps.Do(id => new TellCase(id, lead, CrossNews.JointLeft));
        }

        return steps.Release();
    }
}
