namespace Puyang.Proposals;

/// <summary>A parked effect is to be tried again.</summary>
public sealed record EffectRetried(EffectId Effect) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Change(Effect, pending =>
        pending with { Parked = null, Attempts = 0, NotBefore = entry.At, ClaimedUntil = null });
}

/// <summary>The office has a parked effect tried again. 重试</summary>
public sealed record RetryEffect(MessageId Id, PersonId By, EffectId Effect) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : proposal.Outbox.Any(pending => pending.Effect.Id == Effect && pending.Parked is not null)
            ? new Steps(proposal, office, now).Then(new EffectRetried(Effect))
            : Refusal.NotToBeDoneNow;
}
