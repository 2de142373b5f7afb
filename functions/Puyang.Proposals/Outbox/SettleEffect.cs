namespace Puyang.Proposals;

/// <summary>An effect is done and leaves the outbox.</summary>
public sealed record EffectSettled(EffectId Effect) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with
    {
        Outbox = proposal.Outbox.RemoveAll(pending => pending.Effect.Id == Effect),
    };
}

/// <summary>Brings back what an effect did. It is a fact: it may come twice, but it is never refused.</summary>
public sealed record SettleEffect(MessageId Id, EffectId Effect, Outcome Outcome) : Message(Id, PersonId.System)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now)
    {
        if (proposal.Outbox.FirstOrDefault(pending => pending.Effect.Id == Effect) is not { } settled)
        {
            return Decision.Nothing;
        }

        Steps steps = new Steps(proposal, office, now).Then(new EffectSettled(Effect));
        settled.Effect.Settled(steps, Outcome);
        return steps;
    }
}
