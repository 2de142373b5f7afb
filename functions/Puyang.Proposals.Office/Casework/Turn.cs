namespace Puyang.Proposals.Office.Casework;

/// <summary>What one turn found.</summary>
/// <param name="Over">True when nothing more will happen by itself.</param>
/// <param name="Stage">The main stage, for the loop's status.</param>
/// <param name="Wait">How long until the next turn unless somebody wakes the case: 5 s to 12 h.</param>
/// <param name="Due">Effects to be performed now.</param>
/// <param name="Length">How far the journal had been written, in bytes: of several answers the one that saw most counts.</param>
public sealed record Turn(bool Over, string Stage, TimeSpan Wait, IReadOnlyList<EffectRef> Due, long Length)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    internal static Turn Of(Case proposal, long length, Policy policy, DateTimeOffset now)
    {
        EffectRef[] due = [.. proposal.Outbox.Where(pending => pending.IsDue(now) && !pending.Effect.GoesWithTheMorningMail)
            .Select(pending => new EffectRef(proposal.Id, pending.Effect.Id, pending.Effect.Step))];
        TimeSpan? next = Calendar.Alarms.Wait(proposal, policy, now);
        TimeSpan wait = next ?? Longest;
        TimeSpan clamped = wait < Shortest ? Shortest : wait > Longest ? Longest : wait;
        return new Turn(proposal.Outcome is not null && next is null && proposal.Outbox.All(pending => pending.Parked is not null), proposal.Stage.ToString(), clamped, due, length);
    }
}

/// <summary>One unsettled effect.</summary>
/// <param name="Step">The step of the proposal's life that performs it.</param>
public sealed record EffectRef(CaseId CaseId, EffectId EffectId, string Step);
