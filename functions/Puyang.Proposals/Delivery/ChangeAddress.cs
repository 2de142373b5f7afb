using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Delivery;

/// <summary>A proposer's address changed. 变更联系邮箱</summary>
/// <param name="Email">The new address; null for paper.</param>
public sealed record AddressChanged(int Addressee, string? Email, string Reason) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal with
        {
            Addresses = proposal.Addresses.SetItem(Addressee, Email),
            RegistrationVersion = proposal.RegistrationVersion + 1,
        };
}

/// <summary>Changes where a proposer's letter goes; 提案委 is told. A letter that could not be sent is tried again. 变更联系邮箱</summary>
/// <param name="Email">The new address; null to send on paper.</param>
/// <param name="Reason">Where the change comes from, 1 to 2000 characters.</param>
public sealed record ChangeAddress(MessageId Id, PersonId By, int Addressee, string? Email, string Reason) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : !proposal.Addresses.TryGetValue(Addressee, out string? address) ? Refusal.NoSuchProposer
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : address == Email ? Decision.Nothing
        : Changed(new Steps(proposal, office, now));

    private Decision Changed(Steps steps)
    {
        steps.Then(new AddressChanged(Addressee, Email, Reason));
        if (steps.Proposal.AnswersProposers)
        {
            steps.Do(id => new TellCollector(id, CollectorNotice.AddressChanged, Addressee));
        }

        // An attempt under way is left alone: it would go to the old address and be settled by its own outcome.
        foreach (Pending pending in steps.Proposal.Outbox.Where(pending => !(pending.ClaimedUntil > steps.Now)))
        {
            if (pending.Effect is Delivery waiting && waiting.Addressee == Addressee)
            {
                Redirect(steps, waiting);
            }
        }

        return steps;
    }

    private void Redirect(Steps steps, Delivery waiting)
    {
        if (Email is not null)
        {
            steps.Then(new EffectRetried(waiting.Id));
            return;
        }

        waiting.OnPaper(steps);
    }
}

/// <summary>A satisfaction form will be collected on paper instead. 改为纸质反馈</summary>
public sealed record FormMoved(TaskId Task) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Settle(Task, entry, nameof(FormMoved));
}
