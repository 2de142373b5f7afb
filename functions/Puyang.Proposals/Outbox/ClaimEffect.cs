namespace Puyang.Proposals;

/// <summary>Somebody starts one attempt at an effect.</summary>
public sealed record EffectClaimed(EffectId Effect, DateTimeOffset Until) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Change(Effect, pending =>
        pending with { Attempts = pending.Attempts + 1, ClaimedUntil = Until });
}

/// <summary>Takes an effect for one attempt; nobody else may try it for five minutes.</summary>
public sealed record ClaimEffect(MessageId Id, EffectId Effect) : Message(Id, PersonId.System)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        proposal.Outbox.Any(pending => pending.Effect.Id == Effect && pending.IsDue(now))
            ? new Steps(proposal, office, now).Then(new EffectClaimed(Effect, now + Hold))
            : Refusal.NotToBeDoneNow;
}

internal static class OutboxChanges
{
    public static Case Change(this Case proposal, EffectId id, Func<Pending, Pending> change) => proposal with
    {
        Outbox = [.. proposal.Outbox.Select(pending => pending.Effect.Id == id ? change(pending) : pending)],
    };
}
