namespace Puyang.Proposals.CoHandling;

/// <summary>Where a co-handler stands. 会办进展</summary>
public enum Standing
{
    /// <summary>Asked and not answered. 待回复</summary>
    Asked,

    /// <summary>Agrees. 同意</summary>
    Agreed,

    /// <summary>Disagrees, and nobody has decided. 有不同意见</summary>
    Disagreed,

    /// <summary>The authority decided the disagreement. 已协调</summary>
    Decided,

    /// <summary>Late; the authority lets the lead go on without it. 同意先行答复</summary>
    Waived,

    /// <summary>No longer asked, because the proposal was to be given back or handled with another. 不再征求</summary>
    Cancelled,
}

/// <summary>A unit or department whose opinion was asked. 会办单位</summary>
/// <param name="Ordinal">From 1, in the order of asking.</param>
/// <param name="Name">Full name.</param>
/// <param name="Email">Where its mail goes; null for a department of the bureau, and for a unit that is asked on paper.</param>
/// <param name="Department">The department's id in office.json; null for another bureau.</param>
/// <param name="SignsJointly">True when it signs the reply together with the bureau. 联合行文</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Ruling">How its disagreement was decided; null while it was not.</param>
public sealed record CoHandler(
    int Ordinal, string Name, string? Email, string? Department, bool SignsJointly, Standing Standing = Standing.Asked, Ruling? Ruling = null)
{
    /// <summary>As it stood before it was asked the open question; null when it had never been asked.</summary>
    public CoHandler? Before { get; init; }

    /// <summary>Whoever acts for it by link.</summary>
    public PersonId Person => PersonId.CoHandler(Ordinal);

    /// <summary>True for another bureau.</summary>
    public bool IsExternal => Department is null;
}

/// <summary>What was decided between the bureau and a co-handler. 协调</summary>
/// <param name="ForLead">True when the reply follows the view of whoever drafts it, false when it follows the co-handler's.</param>
/// <param name="Note">What the reply has to say.</param>
public sealed record Ruling(bool ForLead, string Note);

/// <summary>A unit is asked for the first time, or again, or at another address.</summary>
public sealed record CoHandlerNamed(CoHandler CoHandler) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        if (CoHandler.Ordinal > proposal.CoHandlers.Length)
        {
            return proposal with { CoHandlers = proposal.CoHandlers.Add(CoHandler) };
        }

        CoHandler known = proposal.CoHandlers[CoHandler.Ordinal - 1];
        return proposal.With(CoHandler with { Before = known.Standing == Standing.Asked ? known.Before : known with { Before = null } });
    }
}

/// <summary>Whether the reply may leave as far as the co-handlers go. 会办关口</summary>
public static class CoHandlingGate
{
    /// <summary>What is lacking; null when nothing is.</summary>
    public static Refusal? Lacking(Case proposal) =>
        proposal.CoHandlers.Any(unit => unit.Standing == Standing.Asked) ? Refusal.OpinionsOutstanding
        : proposal.CoHandlers.Any(unit => unit.Standing == Standing.Disagreed) ? Refusal.DisagreementOpen
        : null;
}
