using Puyang.Proposals.Delivery;

namespace Puyang.Proposals;

/// <summary>An attempt failed; the effect is tried again at a time.</summary>
/// <param name="Why">A code or an SMTP answer, without personal data.</param>
public sealed record EffectPutOff(EffectId Effect, DateTimeOffset Again, string Why) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Change(Effect, pending =>
        pending with { NotBefore = Again, ClaimedUntil = null });
}

/// <summary>An effect was given up; the office must look at it.</summary>
public sealed record EffectParked(EffectId Effect, string Why) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Change(Effect, pending =>
        pending with { Parked = Why, ClaimedUntil = null });
}

/// <summary>Reports a failed attempt: the next one comes later and later, the last one parks the effect.</summary>
/// <param name="Claim">Until when the attempt had been claimed. One that lasted so long that another was begun has nothing more to say.</param>
/// <param name="Why">A code or an SMTP answer, without personal data.</param>
/// <param name="IsFinal">True when trying again is pointless, for example a refused address.</param>
public sealed record PutOffEffect(MessageId Id, EffectId Effect, DateTimeOffset? Claim, string Why, bool IsFinal) : Message(Id, PersonId.System)
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
        TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now)
    {
        if (proposal.Outbox.FirstOrDefault(pending => pending.Effect.Id == Effect) is not { Parked: null } failed || failed.ClaimedUntil != Claim)
        {
            return Decision.Nothing;
        }

        Steps steps = new(proposal, office, now);
        if (failed.Effect is Delivery.Delivery letter && proposal.Addresses[letter.Addressee] is null)
        {
            // The address was taken away during this very attempt; the next one would find none.
            return letter.OnPaper(steps);
        }

        return IsFinal || failed.Attempts > Pauses.Length
            ? Parked(steps, failed.Effect)
            : steps.Then(new EffectPutOff(Effect, now + Pauses[Math.Max(failed.Attempts, 1) - 1], Why));
    }

    // A notice or a reminder that can't be delivered raises no further notice: the board shows it.
    private Steps Parked(Steps steps, Effect effect)
    {
        steps.Then(new EffectParked(Effect, Why));
        return effect is NotifyOffice or { GoesWithTheMorningMail: true } ? steps : steps.Do(id => new NotifyOffice(id, Notice.EffectParked, null));
    }
}
