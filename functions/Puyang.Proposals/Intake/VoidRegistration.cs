using Puyang.Proposals.Closing;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Joining;

namespace Puyang.Proposals.Intake;

/// <summary>It should not have been registered; its key is free again, and nothing of it is lost. 登记作废</summary>
/// <param name="Successor">The case under the right key, or that of which it is a duplicate; null where none was named.</param>
public sealed record RegistrationVoided(string Reason, CaseId? Successor = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.SettleAll(_ => true, entry, nameof(RegistrationVoided)) with
    {
        Stage = Stage.Closed,
        Outcome = CaseOutcome.Void,
        Held = null,
        NewFiles = [],
        Successor = Successor,

        // As after a withdrawal: what somebody is at just now comes back as a fact.
        Outbox = proposal.Outbox.RemoveAll(pending => !(pending.ClaimedUntil > entry.At) && pending.Effect is not TellCase),
    };
}

/// <summary>Takes back a registration that was a mistake, until the reply is sealed. 登记作废</summary>
/// <param name="Reason">1 to 2000 characters.</param>
/// <param name="Successor">The case that is registered in its place or was before it; null for none.</param>
public sealed record VoidRegistration(MessageId Id, PersonId By, string Reason, CaseId? Successor = null) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : Obstacle(proposal) is { } obstacle ? obstacle
        : Successor is { } other && (other == proposal.Id || CaseKey.TryRead(other) is null) ? Refusal.NoSuccessor
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : Voided(new Steps(proposal, office, now));

    /// <summary>Why it cannot be void any more, whoever says so; null when it can.</summary>
    public static Refusal? Obstacle(Case proposal) =>
        proposal.HasEnded ? Refusal.HasEnded
        : proposal.Round > 1 ? Refusal.SealedAlready
        : proposal.Stage is Stage.Delivering or Stage.AwaitingFeedback or Stage.Closed ? Refusal.SealedAlready
        : null;

    private Steps Voided(Steps steps)
    {
        Case proposal = steps.Proposal;
        steps.Then(new RegistrationVoided(Reason, Successor));
        if (proposal.Reply.Number is { } number)
        {
            steps.Then(new NumberVoided(proposal.Round, number));
        }

        RequestLetters.Void(steps);

        // Whoever has a task hears that it is over; an officer whose work lies with others just now hears it too.
        steps.TellCancelled(_ => true);
        if (!proposal.OpenTasks.Any(task => task.Holder == proposal.Officer))
        {
            steps.TellOfficer(CaseNews.RegistrationVoided);
        }

        if (proposal.JoinedTo is { } lead)
        {
            steps.Do(id => new TellCase(id, lead, CrossNews.JointLeft));
        }

        return steps.Release();
    }
}
