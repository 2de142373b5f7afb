namespace Puyang.Proposals;

/// <summary>What a message leads to: facts and things to do, or a refusal.</summary>
/// <param name="Events">The facts, in order; empty when nothing changes.</param>
/// <param name="Effects">The things to do because of them.</param>
/// <param name="Refusal">Why not; then there are no events and no effects.</param>
public sealed record Decision(IReadOnlyList<Event> Events, IReadOnlyList<Effect> Effects, Refusal? Refusal = null)
{
    /// <summary>Accepted, and nothing to record: the same had been said before.</summary>
    public static readonly Decision Nothing = new([], []);

    /// <summary>A refusal is a decision.</summary>
    public static implicit operator Decision(Refusal refusal) => new([], [], refusal);
}
