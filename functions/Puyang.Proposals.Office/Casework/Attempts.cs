namespace Puyang.Proposals.Office.Casework;

/// <summary>What is said of one attempt at an effect, however it is performed: its claim, and its outcome.</summary>
internal static class Attempts
{
    /// <summary>Each claim is an attempt of its own.</summary>
    public static ClaimEffect Claim(EffectId effect) => new(new MessageId(Guid.NewGuid().ToString("n")), effect);

    /// <summary>An effect is settled once, whoever says it.</summary>
    public static SettleEffect Settled(EffectId effect, Outcome outcome) => new(new MessageId($"settle:{effect}"), effect, outcome);

    /// <summary>An attempt fails once.</summary>
    public static PutOffEffect Failed(Pending claimed, string why, bool isFinal) => new(
        new MessageId($"putoff:{claimed.Effect.Id}:{claimed.Attempts}:{claimed.ClaimedUntil:O}"), claimed.Effect.Id, claimed.ClaimedUntil, why, isFinal);
}
